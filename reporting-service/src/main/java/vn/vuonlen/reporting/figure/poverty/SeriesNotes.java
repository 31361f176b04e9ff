package vn.vuonlen.reporting.figure.poverty;

import java.util.ArrayList;
import java.util.List;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.comparison.SeriesNote;
import vn.vuonlen.reporting.comparison.SeriesReport;
import vn.vuonlen.reporting.comparison.SeriesReport.OfYear;

/** Where the line of a series breaks, and why. */
final class SeriesNotes {

    private static final Message BREAK = new Message(
            "Từ năm {0} áp dụng chuẩn nghèo khác nên đường biểu diễn bị ngắt: hai bên không so sánh được.",
            "Another poverty standard applies from {0}: the line breaks, since what lies on its two sides does not compare.");
    private static final Message GAP = new Message(
            "Năm {0} không có số liệu nên đường biểu diễn bị ngắt.", "The line breaks, since {0} has no figures.");

    private SeriesNotes() {}

    static List<Message> of(SeriesReport report) {
        var notes = new ArrayList<Message>();
        boolean begun = false;
        var gaps = new ArrayList<Message>();
        for (OfYear year : report.years()) {
            String of = Integer.toString(year.year());
            if (year.poorRate() == null) {
                gaps.add(GAP.with(of));
            } else {
                // A line has its gaps between two years with figures, not before the first and after the last.
                notes.addAll(begun ? gaps : List.of());
                gaps.clear();
                begun = true;
                if (year.notes().contains(SeriesNote.STANDARD_CHANGED)) {
                    notes.add(BREAK.with(of));
                }
            }
        }
        return notes;
    }
}
