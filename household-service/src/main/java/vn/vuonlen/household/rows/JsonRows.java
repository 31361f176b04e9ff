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

/** NDJSON: each line is one JSON object. Read token by token, since a tree for each row would double the work. */
public final class JsonRows implements RowFormat {

    /** The length of a row is limited by that of a line: only its depth needs a limit. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(8).build())
            .build();

    private final RowFields fields;

    public JsonRows(RowFields fields) {
        this.fields = fields;
    }

    @Override
    public Row read(byte[] bytes, int start, int length) throws RowRefused {
        try (var line = JSON.createParser(bytes, start, length)) {
            if (line.nextToken() != JsonToken.START_OBJECT) {
                throw RowRefused.of(ImportProblem.NOT_AN_OBJECT, null);
            }
            var row = object(line, fields);
            if (line.nextToken() != null) {
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

    private static Row object(JsonParser line, RowFields fields) throws IOException, RowRefused {
        var row = new Row(fields);
        long seen = 0;
        for (var name = line.nextFieldName(); name != null; name = line.nextFieldName()) {
            int position = fields.positionOf(name);
            if (seen == (seen |= 1L << position)) {
                throw RowRefused.of(ImportProblem.DUPLICATE_FIELD, name, name);
            }
            row.set(position, value(line, fields.at(position)));
        }
        return row.complete();
    }

    private static Object value(JsonParser line, Field field) throws IOException, RowRefused {
        var token = line.nextToken();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        return switch (field.type()) {
            case TEXT, ID, DATE -> token == JsonToken.VALUE_STRING ? read(line, field) : wrong(line, field);
            case INTEGER -> token == JsonToken.VALUE_NUMBER_INT ? read(line, field) : wrong(line, field);
            case FLAG -> token.isBoolean() ? Boolean.valueOf(token == JsonToken.VALUE_TRUE) : wrong(line, field);
            case CODES -> token == JsonToken.START_ARRAY ? codes(line, field) : wrong(line, field);
            case ROWS -> token == JsonToken.START_ARRAY ? rows(line, field) : wrong(line, field);
        };
    }

    private static Object read(JsonParser line, Field field) throws IOException, RowRefused {
        var value = field.type().read(line.getText());
        return value == null ? wrong(line, field) : value;
    }

    private static Object wrong(JsonParser line, Field field) throws IOException, RowRefused {
        var token = line.currentToken();
        throw field.wrong(
                token.isScalarValue() ? line.getText() : token.asString(),
                field.type().expected());
    }

    private static List<String> codes(JsonParser line, Field field) throws IOException, RowRefused {
        var codes = new ArrayList<String>(4);
        for (var token = line.nextToken(); token != JsonToken.END_ARRAY; token = line.nextToken()) {
            if (token != JsonToken.VALUE_STRING) {
                wrong(line, field);
            }
            codes.add(line.getText());
        }
        return codes;
    }

    private static List<Row> rows(JsonParser line, Field field) throws IOException, RowRefused {
        var rows = new ArrayList<Row>(6);
        for (var token = line.nextToken(); token != JsonToken.END_ARRAY; token = line.nextToken()) {
            if (token != JsonToken.START_OBJECT) {
                wrong(line, field);
            }
            try {
                rows.add(object(line, field.parts()));
            } catch (RowRefused e) {
                throw e.within(field.name() + "/" + rows.size());
            }
        }
        return rows;
    }
}
