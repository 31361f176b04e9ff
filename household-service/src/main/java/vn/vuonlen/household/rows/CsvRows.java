package vn.vuonlen.household.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.util.List;

/**
 * CSV with a header: RFC 4180, except that no value holds a line break. An empty value is absent; of a list of codes it is
 * an empty list.
 */
public final class CsvRows implements RowFormat {

    private final RowFields fields;
    private final CsvReaderBuilder csv = CsvReader.builder().allowUnclosedQuote(false);
    private final CharsetDecoder decoder = UTF_8.newDecoder();
    private final int[] positions;

    /** Reads the header from the given bytes. */
    public CsvRows(RowFields fields, byte[] bytes, int start, int length) throws RowRefused {
        this.fields = fields;
        this.positions = positionsOf(record(bytes, start, length));
    }

    @Override
    public Row read(byte[] bytes, int start, int length) throws RowRefused {
        var values = record(bytes, start, length);
        if (values.getFieldCount() != positions.length) {
            throw RowRefused.of(ImportProblem.COLUMN_COUNT, null, positions.length, values.getFieldCount());
        }
        var row = new Row(fields);
        for (int column = 0; column < positions.length; column++) {
            row.set(positions[column], value(fields.at(positions[column]), values.getField(column)));
        }
        return row.complete();
    }

    private static Object value(Field field, String text) throws RowRefused {
        if (text.isEmpty()) {
            return field.type() == FieldType.CODES ? List.of() : null;
        }
        var value = field.type().read(text);
        if (value == null) {
            throw field.wrong(text, field.type().expected());
        }
        return value;
    }

    private int[] positionsOf(CsvRecord header) throws RowRefused {
        var found = new int[header.getFieldCount()];
        var seen = new boolean[fields.size()];
        for (int column = 0; column < found.length; column++) {
            var name = header.getField(column).strip();
            found[column] = fields.positionOf(name);
            if (seen[found[column]]) {
                throw RowRefused.of(ImportProblem.DUPLICATE_FIELD, name, name);
            }
            seen[found[column]] = true;
        }
        for (int position = 0; position < seen.length; position++) {
            if (!seen[position] && fields.at(position).required()) {
                throw RowRefused.of(
                        ImportProblem.MISSING_COLUMN,
                        fields.at(position).name(),
                        fields.at(position).name());
            }
        }
        return found;
    }

    private CsvRecord record(byte[] bytes, int start, int length) throws RowRefused {
        int end = length > 0 && bytes[start + length - 1] == '\r' ? length - 1 : length;
        try {
            var line = decoder.decode(ByteBuffer.wrap(bytes, start, end)).toString();
            return csv.ofSingleCsvRecord(withoutCarriageReturn(line));
        } catch (CharacterCodingException e) {
            throw RowRefused.of(ImportProblem.NOT_UTF_8, null);
        } catch (CsvParseException e) {
            throw RowRefused.of(ImportProblem.UNREADABLE_ROW, null, 1);
        }
    }

    /** The parser ends a record at a carriage return: what follows it would be lost silently. */
    private static String withoutCarriageReturn(String line) throws RowRefused {
        int index = line.indexOf('\r');
        if (index >= 0) {
            throw RowRefused.of(ImportProblem.UNREADABLE_ROW, null, index + 1);
        }
        return line;
    }
}
