package vn.vuonlen.household.rows;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.vuonlen.kit.problem.FieldLabel;

/** NDJSON: each line is one JSON object. Read token by token, since a tree for each row would double the work. */
public final class JsonRows implements RowFormat {
    /** The length of a row is limited by that of a line: only its depth needs a limit. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(8).build())
            .build();

    private final Lines lines;
    private final RowFields fields;

    public JsonRows(Lines lines, RowFields fields) {
        this.lines = lines;
        this.fields = fields;
    }

    @Override
    public boolean next() throws IOException {
        return lines.next();
    }

    @Override
    public long line() {
        return lines.number();
    }

    @Override
    public int length() {
        return lines.length();
    }

    @Override
    public Row read() throws RowRefused {
        if (lines.tooLong()) {
            throw RowRefused.of(ImportProblem.ROW_TOO_LONG, null, Lines.LONGEST);
        }
        try (var line = JSON.createParser(lines.bytes(), lines.start(), lines.length())) {
            var row = line.nextToken() == JsonToken.START_OBJECT ? object(line, fields) : null;
            if (row == null || line.nextToken() != null) {
                throw RowRefused.of(ImportProblem.NOT_AN_OBJECT, null);
            }
            return row;
        } catch (CharConversionException e) {
            throw RowRefused.of(ImportProblem.NOT_UTF_8, null);
        } catch (JsonParseException e) {
            var problem = String.valueOf(e.getMessage()).contains("UTF-8")
                    ? ImportProblem.NOT_UTF_8
                    : ImportProblem.UNREADABLE_ROW;
            throw RowRefused.of(
                    problem, null, e.getLocation() == null ? 1 : e.getLocation().getColumnNr());
        } catch (IOException e) {
            throw RowRefused.of(ImportProblem.UNREADABLE_ROW, null, 1);
        }
    }

    private static Row object(JsonParser line, RowFields fields) throws IOException {
        var row = new Row(fields);
        long seen = 0;
        for (var name = line.nextFieldName(); name != null; name = line.nextFieldName()) {
            int position = fields.positionOf(name);
            line.nextToken();
            if (position < 0) {
                row.refuse(UnknownName.inRow(name, fields));
                line.skipChildren();
            } else if (seen == (seen |= 1L << position)) {
                row.refuse(RowRefused.of(ImportProblem.DUPLICATE_FIELD, name, new FieldLabel(name)));
                line.skipChildren();
            } else {
                row.set(position, value(line, fields.at(position), row));
            }
        }
        return row.complete();
    }

    /** Null, and a fault of the row, if it is none of its field. */
    private static Object value(JsonParser line, Field field, Row row) throws IOException {
        var token = line.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        return switch (field.type()) {
            case TEXT, CODE, ID, REFERENCE, DATE ->
                token == JsonToken.VALUE_STRING ? read(line, field, row) : wrong(line, field, row);
            case INTEGER -> token == JsonToken.VALUE_NUMBER_INT ? read(line, field, row) : wrong(line, field, row);
            case FLAG -> token.isBoolean() ? Boolean.valueOf(token == JsonToken.VALUE_TRUE) : wrong(line, field, row);
            case CODES -> token == JsonToken.START_ARRAY ? codes(line, field, row) : wrong(line, field, row);
            case ROWS -> token == JsonToken.START_ARRAY ? rows(line, field, row) : wrong(line, field, row);
        };
    }

    private static Object read(JsonParser line, Field field, Row row) throws IOException {
        try {
            return field.text(line.getText());
        } catch (RowRefused e) {
            row.refuse(e);
            return null;
        }
    }

    private static Object wrong(JsonParser line, Field field, Row row) throws IOException {
        var token = line.currentToken();
        row.refuse(field.wrong(token.isScalarValue() ? line.getText() : token.asString()));
        line.skipChildren();
        return null;
    }

    private static List<String> codes(JsonParser line, Field field, Row row) throws IOException {
        var codes = new ArrayList<String>(4);
        boolean wrong = false;
        for (var token = line.nextToken(); token != JsonToken.END_ARRAY; token = line.nextToken()) {
            if (token == JsonToken.VALUE_STRING) {
                codes.add(line.getText());
            } else if (wrong) {
                line.skipChildren();
            } else {
                wrong(line, field, row);
                wrong = true;
            }
        }
        return wrong ? null : codes;
    }

    private static List<Row> rows(JsonParser line, Field field, Row row) throws IOException {
        var rows = new ArrayList<Row>(6);
        for (var token = line.nextToken(); token != JsonToken.END_ARRAY; token = line.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                var part = object(line, field.parts());
                var parent = field.name() + "/" + rows.size();
                part.faults().forEach(fault -> row.refuse(fault.within(parent)));
                rows.add(part);
            } else {
                wrong(line, field, row);
            }
        }
        return rows;
    }
}
