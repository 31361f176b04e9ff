package vn.vuonlen.reporting.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.boundary.AreaName;
import vn.vuonlen.reporting.boundary.BoundaryMap;
import vn.vuonlen.reporting.disclosure.Report;
import vn.vuonlen.reporting.disclosure.ReportReader;
import vn.vuonlen.reporting.disclosure.ReportReader.Reading;
import vn.vuonlen.reporting.poverty.PovertyReport;
import vn.vuonlen.reporting.poverty.PovertyReports;
import vn.vuonlen.reporting.provenance.AsOf;
import vn.vuonlen.reporting.provenance.FigureYears;
import vn.vuonlen.reporting.provenance.Knowledge;
import vn.vuonlen.reporting.provenance.YearReviews;
import vn.vuonlen.reporting.query.ReportQuery;
import vn.vuonlen.reporting.query.ReportStatus;
import vn.vuonlen.reporting.target.TargetReport.Reached;

/** Targets beside the reported figures: public for provinces and districts, of communes for their officials. */
@ApplicationScoped
public class TargetReports {

    private final ReportReader reader;
    private final Targets targets;
    private final PovertyReports poverty;

    @Inject
    TargetReports(ReportReader reader, Targets targets, PovertyReports poverty) {
        this.reader = reader;
        this.targets = targets;
        this.poverty = poverty;
    }

    Report<TargetReport> report(ReportQuery query) throws SQLException {
        return reader.publicAboveCommunes(
                query.area(),
                query.year(),
                Reading.of(
                        FigureYears.upTo(query.year(), query.status()),
                        (connection, areas, area, restricted) -> report(connection, areas, area, query)));
    }

    /** @param ofArea the decided figures of the area; its targets are those of today, whatever day it names */
    public TargetReport report(Connection connection, AreaHistory areas, Area area, ReportQuery ofArea)
            throws SQLException {
        int year = ofArea.year();
        var reviews = YearReviews.of(connection, areas, area, year, ReportStatus.DECIDED, ofArea.asKnownOn());
        var reached = new ArrayList<Reached>();
        for (Target target : targets.of(area.id(), year)) {
            ReportQuery query = target.designation().map(ofArea::narrowedTo).orElse(ofArea);
            reached.add(new Reached(
                    AreaName.of(area),
                    target.designation().orElse(null),
                    target.measure(),
                    target.value(),
                    reviews.isEmpty() ? null : actual(connection, areas, query, target.measure()),
                    target.decision().orElse(null),
                    target.isSetAfterTheFact(),
                    target.version()));
        }
        var asOf = AsOf.read(connection, List.of("household."), BoundaryMap.yearEnd(year), reviews);
        var knowledge = Knowledge.of(ofArea.asKnownOn(), reviews);
        return new TargetReport(AreaName.of(area), year, knowledge, List.copyOf(reached), asOf);
    }

    private BigDecimal actual(Connection connection, AreaHistory areas, ReportQuery query, TargetMeasure measure)
            throws SQLException {
        return poverty.publishedIfHeld(connection, areas, query)
                .map(PovertyReport::figures)
                .map(f -> measure == TargetMeasure.POOR ? BigDecimal.valueOf(f.poor()) : f.poorRate())
                .orElse(null);
    }
}
