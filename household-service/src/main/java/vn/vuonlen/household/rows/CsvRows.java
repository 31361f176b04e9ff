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
 * CSV with a header: RFC 4180, save that no value holds a line break. An empty value is absent, but for a list of codes,
 * which it leaves empty.
 */
public final class CsvRows implements RowFormat {

    private final RowFields fields;
    private final CsvReaderBuilder csv = CsvReader.builder().allowUnclosedQuote(false);
    private final CharsetDecoder decoder = UTF_8.newDecoder();
    private final int[] places;

    /** Begins with the header, which lies in the given memory. */
    public CsvRows(RowFields fields, byte[] bytes, int start, int length) throws RowRefused {
        this.fields = fields;
        this.places = placesOf(record(bytes, start, length));
    }

    @Override
    public Row read(byte[] bytes, int start, int length) throws RowRefused {
        var values = record(bytes, start, length);
        if (values.getFieldCount() != places.length) {
            throw RowRefused.of(ImportProblem.COLUMN_COUNT, null, places.length, values.getFieldCount());
        }
        var row = new Row(fields);
        for (int column = 0; column < places.length; column++) {
            row.set(places[column], value(fields.at(places[column]), values.getField(column)));
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

    private int[] placesOf(CsvRecord header) throws RowRefused {
        var found = new int[header.getFieldCount()];
        var seen = new boolean[fields.size()];
        for (int column = 0; column < found.length; column++) {
            var name = header.getField(column).strip();
            found[column] = fields.placeOf(name);
            if (seen[found[column]]) {
                throw RowRefused.of(ImportProblem.DUPLICATE_FIELD, name, name);
            }
            seen[found[column]] = true;
        }
        for (int place = 0; place < seen.length; place++) {
            if (!seen[place] && fields.at(place).required()) {
                throw RowRefused.of(
                        ImportProblem.MISSING_COLUMN,
                        fields.at(place).name(),
                        fields.at(place).name());
            }
        }
        return found;
    }

    private CsvRecord record(byte[] bytes, int start, int length) throws RowRefused {
        int end = length > 0 && bytes[start + length - 1] == '\r' ? length - 1 : length;
        try {
            var line = decoder.decode(ByteBuffer.wrap(bytes, start, end)).toString();
            return csv.ofSingleCsvRecord(unbroken(line));
        } catch (CharacterCodingException e) {
            throw RowRefused.of(ImportProblem.NOT_UTF_8, null);
        } catch (CsvParseException e) {
            throw RowRefused.of(ImportProblem.UNREADABLE_ROW, null, 1);
        }
    }

    /** To the parser a carriage return ends the record: what stands behind it would be lost without a word. */
    private static String unbroken(String line) throws RowRefused {
        int at = line.indexOf('\r');
        if (at >= 0) {
            throw RowRefused.of(ImportProblem.UNREADABLE_ROW, null, at + 1);
        }
        return line;
    }
}
