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
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.boundary.AreaHistoryReader;
import vn.vuonlen.reporting.boundary.Unit;
import vn.vuonlen.reporting.disclosure.Audience;
import vn.vuonlen.reporting.disclosure.Disclosure;
import vn.vuonlen.reporting.provenance.Snapshots;
import vn.vuonlen.reporting.query.AreaResolver;
import vn.vuonlen.reporting.query.ReportQuery;
import vn.vuonlen.reporting.query.ReportQuery.Status;

/** Poverty reports, each with no more in it than its reader may see. */
@ApplicationScoped
public class PovertyReports {

    /** @param official whether it holds what only officials of the area may see */
    public record Seen(PovertyReport report, boolean official) {}

    private final Snapshots moments;
    private final Audience audience;
    private final Disclosure disclosure;
    private final Clock clock;

    @Inject
    public PovertyReports(Snapshots moments, Audience audience, Disclosure disclosure, Clock clock) {
        this.moments = moments;
        this.audience = audience;
        this.disclosure = disclosure;
        this.clock = clock;
    }

    public Seen seen(ReportQuery question) throws SQLException {
        return moments.read(connection -> {
            AreaHistory areas = AreaHistoryReader.read(connection);
            Unit area = AreaResolver.find(areas, question);
            boolean official = audience.official(area.id());
            if (!official && !isPublic(question, areas)) {
                audience.requireOfficial(area.id());
            }
            return new Seen(table(connection, areas, question, area).seenBy(official), official);
        });
    }

    /** What anybody may see, whoever asks: for pages, targets and everything else that is published. */
    public PovertyReport published(Connection connection, AreaHistory areas, ReportQuery question) throws SQLException {
        return table(connection, areas, question, AreaResolver.find(areas, question))
                .seenBy(false);
    }

    /** Nothing where the map asked for is not a published one, or the figures cannot be restated on it. */
    public Optional<PovertyReport> publishedIfComparable(Connection connection, AreaHistory areas, ReportQuery question)
            throws SQLException {
        if (!isPublic(question, areas)) {
            return Optional.empty();
        }
        try {
            return Optional.of(published(connection, areas, question));
        } catch (Problem problem) {
            // Only the counts know whether a divided unit has a household in it.
            if (problem.type() == ReportingProblem.BOUNDARIES_NOT_COMPARABLE) {
                return Optional.empty();
            }
            throw problem;
        }
    }

    private PovertyTable table(Connection connection, AreaHistory areas, ReportQuery question, Unit area)
            throws SQLException {
        return new PovertyTables(connection, areas, disclosure.smallCell()).table(question, area);
    }

    /** Published on two maps only: that of the year and today's. */
    private boolean isPublic(ReportQuery question, AreaHistory areas) {
        LocalDate today = LocalDate.now(clock);
        return question.status() == Status.DECIDED
                && question.boundaries()
                        .map(day -> !areas.changedBetween(day, today))
                        .orElse(true);
    }
}
