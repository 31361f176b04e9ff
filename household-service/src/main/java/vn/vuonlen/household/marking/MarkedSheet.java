package vn.vuonlen.household.marking;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.vuonlen.household.rows.WorkbookRows;
import vn.vuonlen.household.workbook.SheetRow;
import vn.vuonlen.household.workbook.SheetWriter;
import vn.vuonlen.household.workbook.SheetWriter.Look;
import vn.vuonlen.kit.jobs.RejectView;

/** Writes the rows of a sheet again, each with what was refused of it. */
final class MarkedSheet {

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

    void write(SheetRow row, List<RejectView> refusals) throws IOException {
        int at = Math.toIntExact(row.number() - 1);
        boolean isHeader = places.isHeader(row.number());
        Set<Integer> faulty = refusals.stream()
                .map(refusal -> places.column(refusal.column()))
                .filter(column -> column >= 0)
                .collect(Collectors.toCollection(TreeSet::new));
        for (var cell : row.cells()) {
            if (isHeader) {
                header.put(cell.column(), cell.text());
            }
            if (cell.column() != places.reasons()) {
                var look = isHeader ? Look.HEADER : Look.PLAIN;
                sheet.cell(at, cell, faulty.remove(cell.column()) ? Look.FAULTY : look);
            }
        }
        faulty.forEach(column -> sheet.empty(at, column, Look.FAULTY));
        if (isHeader) {
            sheet.text(at, places.reasons(), WorkbookRows.REASONS.in(language), Look.HEADER);
        } else if (!refusals.isEmpty()) {
            sheet.text(at, places.reasons(), reasons(refusals), Look.REASON);
        }
        sheet.endRow();
    }

    private String reasons(List<RejectView> refusals) {
        return refusals.stream().map(this::reason).collect(Collectors.joining("\n"));
    }

    private String reason(RejectView refusal) {
        var name = header.get(places.column(refusal.column()));
        var sentence = refusal.messages().in(language);
        return name == null ? sentence : name + ": " + sentence;
    }
}
