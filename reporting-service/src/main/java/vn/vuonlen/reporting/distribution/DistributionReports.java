package vn.vuonlen.reporting.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.disclosure.Disclosure;
import vn.vuonlen.reporting.disclosure.PublicMaps;
import vn.vuonlen.reporting.disclosure.Report;
import vn.vuonlen.reporting.disclosure.ReportReader;
import vn.vuonlen.reporting.disclosure.ReportReader.Reading;
import vn.vuonlen.reporting.provenance.FigureYears;
import vn.vuonlen.reporting.provenance.StoredCounts;
import vn.vuonlen.reporting.query.ReportQuery;
import vn.vuonlen.reporting.suppression.Suppressions;

/** Reports of the answers of surveys beyond the class, each with only the figures that its reader may see. */
@ApplicationScoped
public class DistributionReports {

    private final ReportReader reader;
    private final Suppressions suppressions;
    private final Clock clock;

    @Inject
    public DistributionReports(ReportReader reader, Disclosure disclosure, Clock clock) {
        this.reader = reader;
        this.suppressions = new Suppressions(disclosure.smallCell());
        this.clock = clock;
    }

    public Report<DistributionReport> report(Characteristic of, ReportQuery query) throws SQLException {
        var years = FigureYears.upTo(query.year(), query.status());
        return of.isPublic()
                ? reader.forEverybody(
                        query,
                        this::isPublic,
                        Reading.of(
                                years,
                                (connection, areas, area, restricted) -> restricted
                                        ? tables(of, connection, areas).whole(query, area)
                                        : tables(of, connection, areas).published(query, area)))
                : reader.forOfficials(
                        query,
                        Reading.of(
                                years,
                                (connection, areas, area, restricted) ->
                                        tables(of, connection, areas).whole(query, area)));
    }

    private DistributionTables tables(Characteristic of, Connection connection, AreaHistory areas) {
        var source = new StoredCounts<>(connection, areas, new DistributionCounters(of)::read);
        return new DistributionTables(of, source, maps(areas), suppressions);
    }

    private PublicMaps maps(AreaHistory areas) {
        return new PublicMaps(areas, LocalDate.now(clock));
    }

    private boolean isPublic(ReportQuery query, AreaHistory areas) {
        return maps(areas).allow(query);
    }
}
