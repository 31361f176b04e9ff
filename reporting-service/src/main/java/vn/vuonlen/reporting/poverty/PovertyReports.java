package vn.vuonlen.reporting.poverty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.reporting.ReportingProblem;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.disclosure.Disclosure;
import vn.vuonlen.reporting.disclosure.Report;
import vn.vuonlen.reporting.disclosure.ReportReader;
import vn.vuonlen.reporting.query.AreaResolver;
import vn.vuonlen.reporting.query.ReportQuery;
import vn.vuonlen.reporting.query.ReportStatus;

/** Poverty reports, each with only the figures that its reader may see. */
@ApplicationScoped
public class PovertyReports {

    private final ReportReader reader;
    private final Disclosure disclosure;
    private final Clock clock;

    @Inject
    public PovertyReports(ReportReader reader, Disclosure disclosure, Clock clock) {
        this.reader = reader;
        this.disclosure = disclosure;
        this.clock = clock;
    }

    Report<PovertyReport> report(ReportQuery query) throws SQLException {
        return reader.forEverybody(
                query,
                this::isPublic,
                (connection, areas, area, restricted) ->
                        table(connection, areas, query, area).visibleTo(restricted));
    }

    /** The public figures, whoever the caller is: for pages, targets and everything else that is published. */
    public PovertyReport published(Connection connection, AreaHistory areas, ReportQuery query) throws SQLException {
        return table(connection, areas, query, AreaResolver.find(areas, query)).visibleTo(false);
    }

    /** Empty if the map of the query is not a published one, or the figures cannot be restated on it. */
    public Optional<PovertyReport> publishedIfComparable(Connection connection, AreaHistory areas, ReportQuery query)
            throws SQLException {
        if (!isPublic(query, areas)) {
            return Optional.empty();
        }
        try {
            return Optional.of(published(connection, areas, query));
        } catch (Problem problem) {
            // Only the counts show whether a divided area has a household in it.
            if (problem.type() == ReportingProblem.BOUNDARIES_NOT_COMPARABLE) {
                return Optional.empty();
            }
            throw problem;
        }
    }

    private PovertyTable table(Connection connection, AreaHistory areas, ReportQuery query, Area area)
            throws SQLException {
        return new PovertyTables(connection, areas, disclosure.smallCell()).table(query, area);
    }

    /** Published on two maps only: that of the year and today's. */
    private boolean isPublic(ReportQuery query, AreaHistory areas) {
        LocalDate today = LocalDate.now(clock);
        return query.status() == ReportStatus.DECIDED
                && query.boundaries()
                        .map(day -> !areas.changedBetween(day, today))
                        .orElse(true);
    }
}
