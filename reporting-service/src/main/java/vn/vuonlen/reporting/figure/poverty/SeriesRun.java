package vn.vuonlen.reporting.figure.poverty;

import java.util.ArrayList;
import java.util.List;
import vn.vuonlen.reporting.comparison.SeriesNote;
import vn.vuonlen.reporting.comparison.SeriesReport;
import vn.vuonlen.reporting.comparison.SeriesReport.OfYear;

/** Years of a series that compare with each other. */
final class SeriesRun {

    private SeriesRun() {}

    /** The newest years that compare with each other. */
    static List<OfYear> newest(SeriesReport report) {
        var run = new ArrayList<OfYear>();
        for (OfYear year : report.years()) {
            if (year.poorRate() == null || year.notes().contains(SeriesNote.STANDARD_CHANGED)) {
                run.clear();
            }
            if (year.poorRate() != null) {
                run.add(year);
            }
        }
        return run;
    }
}
