package vn.vuonlen.household.marking;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vuonlen.household.rows.WorkbookRows;
import vn.vuonlen.household.workbook.Look;
import vn.vuonlen.household.workbook.SheetRow;
import vn.vuonlen.kit.documents.SheetWriter;
import vn.vuonlen.kit.jobs.RejectView;
import vn.vuonlen.kit.problem.Message;

/** Writes the rows of a sheet again, each with what was refused of it or warned of. */
final class MarkedSheet {

    private static final Message DOUBT = new Message("Cần xem lại: ", "To be looked at again: ");

    private static final int WIDTH = 16;
    private static final int WIDTH_OF_REASONS = 80;

    private final SheetWriter sheet;
    private final MarkedPlaces places;
    private final Locale language;

    /** What the office calls its columns. */
    private final Map<Integer, String> header = new HashMap<>();

    MarkedSheet(SheetWriter sheet, MarkedPlaces places, Locale language) {
        this.sheet = sheet;
        this.places = places;
        this.language = language;
        for (int column = 0; column < places.reasons(); column++) {
            sheet.column(column, WIDTH);
        }
        sheet.column(places.reasons(), WIDTH_OF_REASONS);
    }

    /** A row is refused or warned of: what is refused is not looked at for what is unlikely. */
    void write(SheetRow row, List<RejectView> refusals, List<RejectView> warnings) throws IOException {
        int at = Math.toIntExact(row.number() - 1);
        boolean isHeader = places.isHeader(row.number());
        Map<Integer, Look> marked = new TreeMap<>();
        mark(marked, warnings, Look.DOUBTFUL);
        mark(marked, refusals, Look.FAULTY);
        for (var cell : row.cells()) {
            if (isHeader) {
                header.put(cell.column(), cell.text());
            }
            if (cell.column() != places.reasons()) {
                var look = marked.remove(cell.column());
                var unmarked = isHeader ? Look.HEADER : Look.PLAIN;
                (look == null ? unmarked : look).write(sheet, at, cell);
            }
        }
        marked.forEach((column, look) -> sheet.empty(at, column, look.style()));
        if (isHeader) {
            sheet.text(at, places.reasons(), WorkbookRows.REASONS.in(language), Look.HEADER.style());
        } else if (!refusals.isEmpty() || !warnings.isEmpty()) {
            sheet.text(at, places.reasons(), reasons(refusals, warnings), Look.REASON.style());
        }
        sheet.endRow();
    }

    private void mark(Map<Integer, Look> marked, List<RejectView> rejects, Look look) {
        for (var reject : rejects) {
            int column = places.column(reject.column());
            if (column >= 0) {
                marked.put(column, look);
            }
        }
    }

    private String reasons(List<RejectView> refusals, List<RejectView> warnings) {
        return Stream.concat(
                        refusals.stream().map(this::reason),
                        warnings.stream().map(warning -> DOUBT.in(language) + reason(warning)))
                .collect(Collectors.joining("\n"));
    }

    private String reason(RejectView reject) {
        var name = header.get(places.column(reject.column()));
        var sentence = reject.messages().in(language);
        return name == null ? sentence : name + ": " + sentence;
    }
}
