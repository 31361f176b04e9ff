package vn.vuonlen.reporting.figure.poverty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.reporting.comparison.ComparisonReports;
import vn.vuonlen.reporting.query.ReportQuery;

/** Whether a year has another poverty standard than the one before, so that the two do not compare. */
@ApplicationScoped
public class StandardChanges {

    private final ComparisonReports reports;

    @Inject
    StandardChanges(ComparisonReports reports) {
        this.reports = reports;
    }

    /** False where there is no year before to compare with. */
    public boolean since(ReportQuery query) throws SQLException {
        try {
            return reports.compare(query.withoutBreakdown(), query.year() - 1, "with")
                    .content()
                    .standardChanged();
        } catch (Problem none) {
            return false;
        }
    }
}
