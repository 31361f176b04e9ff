package vn.vuonlen.household.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.util.List;
import vn.vuonlen.household.rows.cells.CellText;
import vn.vuonlen.kit.problem.Message;

/**
 * CSV with a header: RFC 4180, with whatever separator the header has. A quoted value may hold line breaks; a quote that is
 * never closed spoils its own line alone.
 */
public final class CsvRows implements RowFormat {

    /** A quote that is open for so many lines was not meant to be. */
    static final int MOST_LINES = 50;

    private static final Message UNCLOSED = new Message(
            "Dấu ngoặc kép mở ở dòng này không được đóng.", "A quote that opens in this row is not closed.");

    private final Lines lines;
    private final RowFields fields;
    private final CsvSeparator separator;
    private final HeaderColumns columns;
    private final CsvReaderBuilder csv;
    private final CharsetDecoder decoder = UTF_8.newDecoder();
    private boolean unclosed;

    /** Reads the header; without a readable one no row can be read. */
    public CsvRows(Lines lines, RowFields fields) throws IOException {
        this.lines = lines;
        this.fields = fields;
        try {
            var header = CsvHeader.read(lines, fields);
            this.separator = header.separator();
            this.columns = HeaderColumns.of(header.names(), fields);
        } catch (RowRefused e) {
            throw e.asProblem();
        }
        this.csv = CsvHeader.reader(separator);
    }

    @Override
    public boolean next() throws IOException {
        do {
            if (!lines.next()) {
                return false;
            }
            unclosed = !lines.tooLong() && !takeWholeRecord();
        } while (!lines.tooLong() && !unclosed && isEmpty());
        return true;
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
    public List<String> references() {
        return fields.references();
    }

    @Override
    public Row read() throws RowRefused {
        if (lines.tooLong()) {
            throw RowRefused.of(ImportProblem.ROW_TOO_LONG, null, Lines.LONGEST);
        }
        if (unclosed) {
            throw RowRefused.of(ImportProblem.UNREADABLE_ROW, null, lines.length())
                    .because(UNCLOSED);
        }
        return columns.row(record(), separator, fields);
    }

    /** Adds lines until no quote is open. False if it stays open, or opens in one row and closes in another. */
    private boolean takeWholeRecord() throws IOException {
        if (!QuotedCells.hasQuote(lines.bytes(), lines.start(), end()) || cells(lines.start()) != QuotedCells.OPEN) {
            return true;
        }
        for (int line = 1; line < MOST_LINES; line++) {
            int length = lines.length();
            if (!lines.extend()) {
                break;
            }
            int cells = cells(lines.start());
            if (columns.fit(cells)) {
                return true;
            }
            if (cells != QuotedCells.OPEN || cells(lines.start() + length + 1) >= columns.named()) {
                break;
            }
        }
        lines.shorten();
        return false;
    }

    private int cells(int start) {
        return QuotedCells.count(lines.bytes(), start, end(), separator.character());
    }

    private int end() {
        return lines.start() + lines.length();
    }

    /** Whether all its cells are: spreadsheets write such rows where something was deleted. */
    private boolean isEmpty() {
        boolean ascii = true;
        for (int at = lines.start(); at < end(); at++) {
            byte character = lines.bytes()[at];
            if (character > ' ' && character != separator.character() && character != '"') {
                return false;
            }
            ascii &= character >= 0;
        }
        return ascii
                || new String(lines.bytes(), lines.start(), lines.length(), UTF_8)
                        .codePoints()
                        .allMatch(c -> c == separator.character() || c == '"' || CellText.isUnseen(c));
    }

    private CsvRecord record() throws RowRefused {
        try {
            var bytes = ByteBuffer.wrap(lines.bytes(), lines.start(), lines.length());
            return csv.ofSingleCsvRecord(decoder.decode(bytes).toString());
        } catch (CharacterCodingException e) {
            throw RowRefused.of(ImportProblem.NOT_UTF_8, null);
        } catch (CsvParseException e) {
            throw RowRefused.of(ImportProblem.UNREADABLE_ROW, null, 1);
        }
    }
}
