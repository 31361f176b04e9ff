package vn.vuonlen.household.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;

/** The first line of a CSV file: its separator and the names of its columns, in whatever spelling. */
record CsvHeader(CsvSeparator separator, List<String> names) {

    /** After the line that declares a separator, if there is one. */
    static CsvHeader read(Lines lines, RowFields fields) throws IOException, RowRefused {
        var first = line(lines);
        var declared = CsvSeparator.declaredBy(first);
        if (declared.isPresent()) {
            first = line(lines);
        }
        CsvHeader best = null;
        long most = 0;
        for (var separator : CsvSeparator.candidates(declared).toList()) {
            var header = new CsvHeader(separator, cells(separator, first));
            long known = header.known(fields);
            if (known > most) {
                best = header;
                most = known;
            }
        }
        if (best == null) {
            throw unknown(first, declared, fields);
        }
        return best;
    }

    long known(RowFields fields) {
        return HeaderColumns.known(names, fields);
    }

    /** What reads the rows below. */
    static CsvReaderBuilder reader(CsvSeparator separator) {
        return CsvReader.builder()
                .fieldSeparator(separator.character())
                .allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(true);
    }

    private static String line(Lines lines) throws IOException, RowRefused {
        if (!lines.next() || lines.tooLong()) {
            throw RowRefused.of(ImportProblem.NO_HEADER, null);
        }
        // A name may have a line break, as spreadsheets have them in narrow columns.
        int read = 1;
        while (read < CsvRows.MOST_LINES && isOpen(lines) && lines.extend()) {
            read++;
        }
        if (isOpen(lines)) {
            lines.shorten();
        }
        try {
            var bytes = ByteBuffer.wrap(lines.bytes(), lines.start(), lines.length());
            return UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw RowRefused.of(ImportProblem.NOT_UTF_8, null);
        }
    }

    private static boolean isOpen(Lines lines) {
        int end = lines.start() + lines.length();
        return CsvSeparator.candidates(Optional.empty())
                .anyMatch(separator -> QuotedCells.count(lines.bytes(), lines.start(), end, separator.character())
                        == QuotedCells.OPEN);
    }

    private static List<String> cells(CsvSeparator separator, String line) {
        try {
            return reader(separator).ofSingleCsvRecord(line).getFields();
        } catch (CsvParseException e) {
            return List.of();
        }
    }

    /** Without a known name the line may be the first row, and nothing of it is shown but what separates it. */
    private static RowRefused unknown(String line, Optional<String> declared, RowFields fields) {
        return CsvSeparator.candidates(declared)
                .flatMap(separator -> cells(separator, line).stream())
                .filter(name -> UnknownName.isMisspelt(name, fields))
                .findFirst()
                .map(name -> UnknownName.inRow(name, fields))
                .orElseGet(() -> RowRefused.of(ImportProblem.NO_HEADER, null)
                        .because(CsvSeparator.seen(line, declared))
                        .because(UnknownName.known(fields)));
    }
}
