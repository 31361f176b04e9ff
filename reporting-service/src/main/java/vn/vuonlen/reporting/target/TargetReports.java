package vn.vuonlen.reporting.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vuonlen.reporting.ReportingProblem;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.boundary.AreaName;
import vn.vuonlen.reporting.boundary.BoundaryMap;
import vn.vuonlen.reporting.disclosure.Report;
import vn.vuonlen.reporting.disclosure.ReportReader;
import vn.vuonlen.reporting.disclosure.ReportReader.Reading;
import vn.vuonlen.reporting.poverty.PovertyReports;
import vn.vuonlen.reporting.poverty.PublishedFigures;
import vn.vuonlen.reporting.provenance.AsOf;
import vn.vuonlen.reporting.provenance.FigureYears;
import vn.vuonlen.reporting.provenance.Knowledge;
import vn.vuonlen.reporting.provenance.ReviewedYears;
import vn.vuonlen.reporting.provenance.YearReviews;
import vn.vuonlen.reporting.provenance.YearsWithSome;
import vn.vuonlen.reporting.query.ReportQuery;
import vn.vuonlen.reporting.query.ReportStatus;
import vn.vuonlen.reporting.target.TargetPath.Start;
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
                query,
                Reading.of(
                        FigureYears.ALL_DECIDED,
                        (connection, areas, area, restricted) -> report(connection, areas, area, query)));
    }

    /** Refused without any target: an empty form would say that nothing was aimed at. */
    public Report<TargetReport> required(ReportQuery query) throws SQLException {
        return reader.publicAboveCommunes(
                query,
                Reading.of(
                        List.of(TargetReport.class, query),
                        FigureYears.ALL_DECIDED,
                        (connection, areas, area, restricted) -> {
                            var report = report(connection, areas, area, query);
                            if (report.targets().isEmpty()) {
                                throw years(connection, areas, area, query)
                                        .missing(ReportingProblem.TARGET_MISSING, query.year(), area);
                            }
                            return report;
                        }));
    }

    private static YearsWithSome years(Connection connection, AreaHistory areas, Area area, ReportQuery query)
            throws SQLException {
        try (var statement = connection.prepareStatement("SELECT DISTINCT year, area_id FROM target")) {
            return YearsWithSome.of(
                    statement.executeQuery(), areas, (map, of) -> map.hasRow(of, area, query.breakdown()));
        }
    }

    /**
     * Beside decided figures alone, whatever status the query names.
     *
     * @param query of the area; its targets are those of today, whatever day it names
     */
    public TargetReport report(Connection connection, AreaHistory areas, Area area, ReportQuery query)
            throws SQLException {
        var ofArea = query.of(ReportStatus.DECIDED);
        int year = ofArea.year();
        var reviews = YearReviews.of(connection, areas, area, year, ReportStatus.DECIDED, ofArea.asKnownOn());
        var figures = new TargetFigures(new PublishedFigures(poverty, connection, areas), areas, ofArea);
        var rows = BoundaryMap.ofYear(areas, year).rows(area, ofArea.breakdown());
        var set = targets.of(rows.stream().map(Area::id).toList(), year);
        // Of a year without targets nobody asks where they begin.
        var startYear = set.isEmpty() ? Optional.<Integer>empty() : startYear(connection, areas, area, ofArea);
        var reached = new ArrayList<Reached>();
        for (Area row : rows) {
            for (Target target : set.getOrDefault(row.id(), List.of())) {
                BigDecimal actual = figures.actual(row, target);
                BigDecimal start = startYear.isEmpty() ? null : figures.start(row, target, startYear.get());
                var path = TargetPath.of(target, startYear.map(y -> new Start(y, start)), actual);
                reached.add(reached(row, target, actual, path));
            }
        }
        var asOf = AsOf.read(connection, List.of("household."), BoundaryMap.yearEnd(year), reviews);
        var knowledge = Knowledge.of(ofArea.asKnownOn(), reviews);
        return new TargetReport(AreaName.of(area), year, knowledge, List.copyOf(reached), asOf);
    }

    private static Reached reached(Area area, Target target, BigDecimal actual, TargetPath path) {
        return new Reached(
                AreaName.of(area),
                target.designation().orElse(null),
                target.measure(),
                target.value(),
                actual,
                path,
                target.decision().orElse(null),
                target.isSetAfterTheFact(),
                target.version());
    }

    /** The newest year before that of the query that is decided, as known on its day. */
    private static Optional<Integer> startYear(Connection connection, AreaHistory areas, Area area, ReportQuery query)
            throws SQLException {
        return ReviewedYears.read(connection, areas, area, ReportStatus.DECIDED, query.asKnownOn())
                .newestBefore(query.year());
    }
}
