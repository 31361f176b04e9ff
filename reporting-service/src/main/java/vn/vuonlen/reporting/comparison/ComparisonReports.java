package vn.vuonlen.reporting.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import vn.vuonlen.reporting.boundary.AreaName;
import vn.vuonlen.reporting.disclosure.Report;
import vn.vuonlen.reporting.disclosure.ReportReader;
import vn.vuonlen.reporting.disclosure.ReportReader.Reading;
import vn.vuonlen.reporting.poverty.PovertyReports;
import vn.vuonlen.reporting.provenance.AsOf;
import vn.vuonlen.reporting.provenance.FigureYears;
import vn.vuonlen.reporting.provenance.Knowledge;
import vn.vuonlen.reporting.provenance.ReviewedYears;
import vn.vuonlen.reporting.query.AreaResolver;
import vn.vuonlen.reporting.query.ReportQuery;

/** Reports of several years. Their figures are public in full wherever those of each year are. */
@ApplicationScoped
public class ComparisonReports {

    private final ReportReader reader;
    private final PovertyReports poverty;

    @Inject
    ComparisonReports(ReportReader reader, PovertyReports poverty) {
        this.reader = reader;
        this.poverty = poverty;
    }

    /** @param parameter the one that names the other year */
    public Report<CompareReport> compare(ReportQuery query, int with, String parameter) throws SQLException {
        ReportQuery other = query.ofYear(with);
        return reader.forEverybody(
                query,
                poverty::isPublic,
                Reading.of(
                        List.of(CompareReport.class, query, with),
                        FigureYears.all(query.status()),
                        (connection, areas, area, restricted) -> {
                            AreaResolver.requireIn(areas, other, area, "?" + parameter);
                            return CompareReport.of(
                                    query, poverty.compared(connection, areas, area, query, other, parameter));
                        }));
    }

    /** The area is that of the query's year, or of the day of its map. */
    public Report<SeriesReport> series(ReportQuery query) throws SQLException {
        return reader.forEverybody(
                query,
                poverty::isPublic,
                Reading.of(FigureYears.all(query.status()), (connection, areas, area, restricted) -> {
                    var reviewed = ReviewedYears.read(connection, areas, area, query.status(), query.asKnownOn());
                    if (reviewed.all().isEmpty()) {
                        throw reviewed.missing(query.year(), query.status(), "year");
                    }
                    var years = new SeriesYears(connection, areas, area, poverty);
                    for (int year = reviewed.all().first();
                            year <= reviewed.all().last();
                            year++) {
                        years.add(query.ofYear(year), reviewed.all().contains(year));
                    }
                    return new SeriesReport(
                            AreaName.of(area),
                            query.boundariesWire(),
                            query.designation().orElse(null),
                            Knowledge.of(query.asKnownOn(), years.reviews()),
                            years.all(),
                            AsOf.read(connection, List.of("household."), query.mapDay(query.year()), years.reviews()));
                }));
    }
}
