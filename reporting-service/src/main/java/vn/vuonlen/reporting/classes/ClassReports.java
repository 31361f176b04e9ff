package vn.vuonlen.reporting.classes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Year;
import java.util.TreeSet;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.reporting.ReportingProblem;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.disclosure.Report;
import vn.vuonlen.reporting.disclosure.ReportReader;
import vn.vuonlen.reporting.poverty.PovertyReports;
import vn.vuonlen.reporting.provenance.ReviewedYears;
import vn.vuonlen.reporting.provenance.YearReviews;
import vn.vuonlen.reporting.provenance.YearsWithSome;
import vn.vuonlen.reporting.query.ReportQuery;

/** Reports of the classes of a year. All are parts of the poverty report, so nothing is public that is not public there. */
@ApplicationScoped
public class ClassReports {

    private final ReportReader reader;
    private final PovertyReports poverty;

    @Inject
    ClassReports(ReportReader reader, PovertyReports poverty) {
        this.reader = reader;
        this.poverty = poverty;
    }

    Report<SummaryReport> summary(ReportQuery query) throws SQLException {
        return poverty.report(query, SummaryReport::of);
    }

    Report<AverageIncomeReport> averageIncome(ReportQuery query) throws SQLException {
        return poverty.report(query, AverageIncomeReport::of);
    }

    Report<MultidimensionalReport> multidimensional(ReportQuery query) throws SQLException {
        return reader.forEverybody(query, poverty::isPublic, (connection, areas, area, restricted) -> {
            var years = new MultidimensionalYears(connection, areas, area, query);
            var reviews = YearReviews.required(connection, areas, area, query, query.status(), query.year());
            if (!MultidimensionalStandards.includeAll(reviews)) {
                throw years.refusal(reviews);
            }
            return MultidimensionalReport.of(poverty.visible(connection, areas, area, query, restricted));
        });
    }

    /** The years of an area whose standard knows the multidimensionally poor. */
    private record MultidimensionalYears(Connection connection, AreaHistory areas, Area area, ReportQuery query) {

        Problem refusal(YearReviews reviews) throws SQLException {
            return Problem.of(
                            ReportingProblem.NOT_MULTIDIMENSIONAL,
                            Year.of(query.year()),
                            reviews.standard() == null ? YearsWithSome.NONE : reviews.standard(),
                            all().listed())
                    .at("?year");
        }

        private ReviewedYears all() throws SQLException {
            var years = new TreeSet<Integer>();
            for (int year : ReviewedYears.read(connection, areas, area, query.status(), query.asKnownOn())
                    .all()) {
                if (MultidimensionalStandards.includeAll(
                        YearReviews.of(connection, areas, area, year, query.status(), query.asKnownOn()))) {
                    years.add(year);
                }
            }
            return new ReviewedYears(years);
        }
    }
}
