package vn.vuonlen.reporting.figure.poverty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.reporting.comparison.ComparisonReports;
import vn.vuonlen.reporting.query.ReportQuery;

/** Whether a year has another poverty standard than the one before, so that the two do not compare. */
@ApplicationScoped
public class StandardChanges {

    static final Message NOTE = new Message(
            "Năm {0} áp dụng chuẩn nghèo khác với năm {1}: mức thay đổi không phản ánh kết quả giảm nghèo.",
            "{0} has another poverty standard than {1}: the change says nothing of what was achieved.");

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

    static Message note(int year) {
        return NOTE.with(Integer.toString(year), Integer.toString(year - 1));
    }
}
