package vn.vuonlen.reporting.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.boundary.AreaHistoryReader;
import vn.vuonlen.reporting.boundary.AreaName;
import vn.vuonlen.reporting.boundary.BoundaryMap;
import vn.vuonlen.reporting.boundary.Unit;
import vn.vuonlen.reporting.disclosure.Audience;
import vn.vuonlen.reporting.poverty.PovertyReports;
import vn.vuonlen.reporting.provenance.AsOf;
import vn.vuonlen.reporting.provenance.Snapshots;
import vn.vuonlen.reporting.provenance.YearReviews;
import vn.vuonlen.reporting.query.AreaResolver;
import vn.vuonlen.reporting.query.ReportQuery;
import vn.vuonlen.reporting.query.ReportQuery.Status;
import vn.vuonlen.reporting.target.TargetReport.Reached;

/** Targets against what was reached: public of provinces and districts, of communes for their officials. */
@ApplicationScoped
public class TargetReports {

    record Seen(TargetReport report, boolean official) {}

    private final Snapshots moments;
    private final Audience audience;
    private final PovertyReports poverty;

    @Inject
    public TargetReports(Snapshots moments, Audience audience, PovertyReports poverty) {
        this.moments = moments;
        this.audience = audience;
        this.poverty = poverty;
    }

    Seen seen(String code, int year) throws SQLException {
        return moments.read(connection -> {
            AreaHistory areas = AreaHistoryReader.read(connection);
            Unit area = AreaResolver.find(areas, code, BoundaryMap.yearEnd(year));
            boolean restricted = area.is(Unit.Level.COMMUNE);
            if (restricted) {
                audience.requireOfficial(area.id());
            }
            return new Seen(report(connection, areas, area, year), restricted);
        });
    }

    public TargetReport report(Connection connection, AreaHistory areas, Unit area, int year) throws SQLException {
        var reviews = YearReviews.of(connection, areas, area, year, Status.DECIDED);
        var reached = new ArrayList<Reached>();
        for (Targets.Kept target : new Targets(connection).of(area.id(), year)) {
            ReportQuery question = target.designation()
                    .map(ReportQuery.of(area.code(), year)::narrowedTo)
                    .orElse(ReportQuery.of(area.code(), year));
            reached.add(new Reached(
                    AreaName.of(area),
                    target.designation().orElse(null),
                    target.measure(),
                    target.value(),
                    reviews.isEmpty() ? null : actual(connection, areas, question, target.measure()),
                    target.version()));
        }
        var asOf = AsOf.read(connection, List.of("household."), BoundaryMap.yearEnd(year), reviews);
        return new TargetReport(AreaName.of(area), year, List.copyOf(reached), asOf);
    }

    private BigDecimal actual(Connection connection, AreaHistory areas, ReportQuery question, Measure measure)
            throws SQLException {
        var figures = poverty.published(connection, areas, question).figures();
        return measure == Measure.POOR ? BigDecimal.valueOf(figures.poor()) : figures.poorRate();
    }
}
