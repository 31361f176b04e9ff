package vn.vuonlen.reporting.poverty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.reporting.ReportingProblem;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.disclosure.Disclosure;
import vn.vuonlen.reporting.disclosure.PublicMaps;
import vn.vuonlen.reporting.disclosure.Report;
import vn.vuonlen.reporting.disclosure.ReportReader;
import vn.vuonlen.reporting.disclosure.ReportReader.Reading;
import vn.vuonlen.reporting.provenance.FigureYears;
import vn.vuonlen.reporting.provenance.StoredCounts;
import vn.vuonlen.reporting.query.AreaResolver;
import vn.vuonlen.reporting.query.ReportQuery;
import vn.vuonlen.reporting.suppression.Suppressions;

/** Poverty reports, each with only the figures that its reader may see. */
@ApplicationScoped
public class PovertyReports {

    private final ReportReader reader;
    private final Suppressions suppressions;
    private final Clock clock;

    @Inject
    public PovertyReports(ReportReader reader, Disclosure disclosure, Clock clock) {
        this.reader = reader;
        this.suppressions = new Suppressions(disclosure.smallCell());
        this.clock = clock;
    }

    public Report<PovertyReport> report(ReportQuery query) throws SQLException {
        return report(query, Function.identity());
    }

    /** A report of some of the figures: each with what its reader may see of them. */
    public <T> Report<T> report(ReportQuery query, Function<PovertyReport, T> form) throws SQLException {
        return reader.forEverybody(
                query,
                this::isPublic,
                Reading.of(
                        List.of(PovertyReport.class, query, form),
                        FigureYears.upTo(query.year(), query.status()),
                        (connection, areas, area, restricted) ->
                                form.apply(visible(connection, areas, area, query, restricted))));
    }

    /** @param restricted whether the reader is an official of the area */
    public PovertyReport visible(
            Connection connection, AreaHistory areas, Area area, ReportQuery query, boolean restricted)
            throws SQLException {
        return restricted
                ? tables(connection, areas).table(query, area).whole()
                : tables(connection, areas).published(query, area);
    }

    /** The counts of a year that are public in full. */
    public ClassTable classes(Connection connection, AreaHistory areas, Area area, ReportQuery query)
            throws SQLException {
        return tables(connection, areas).table(query, area, Optional.empty()).classes();
    }

    /** The same of two years: of the query's, and of that of another one, which the parameter names. */
    public ClassTable compared(
            Connection connection, AreaHistory areas, Area area, ReportQuery query, ReportQuery other, String parameter)
            throws SQLException {
        var tables = tables(connection, areas);
        return tables.table(query, area, Optional.of(tables.reviews(other, area, parameter)))
                .classes();
    }

    /** The public figures, whoever the caller is: for pages, targets and everything else that is published. */
    public PovertyReport published(Connection connection, AreaHistory areas, ReportQuery query) throws SQLException {
        return tables(connection, areas).published(query, AreaResolver.find(areas, query));
    }

    /** Empty if the map of the query is not a published one, or the figures cannot be restated on it. */
    public Optional<PovertyReport> publishedIfComparable(Connection connection, AreaHistory areas, ReportQuery query)
            throws SQLException {
        // Only the counts show whether a divided area has a household in it.
        return isPublic(query, areas)
                ? publishedUnless(Set.of(ReportingProblem.BOUNDARIES_NOT_COMPARABLE), connection, areas, query)
                : Optional.empty();
    }

    /** Empty if no area held the designation of the query. */
    public Optional<PovertyReport> publishedIfHeld(Connection connection, AreaHistory areas, ReportQuery query)
            throws SQLException {
        return publishedUnless(Set.of(ReportingProblem.DESIGNATION_NOT_HELD), connection, areas, query);
    }

    /** Empty if nothing is decided, no area held the designation, or the figures cannot be restated on the map of the query. */
    public Optional<PovertyReport> publishedIfAny(Connection connection, AreaHistory areas, ReportQuery query)
            throws SQLException {
        return publishedUnless(
                Set.of(
                        ReportingProblem.REVIEW_MISSING,
                        ReportingProblem.DESIGNATION_NOT_HELD,
                        ReportingProblem.BOUNDARIES_NOT_COMPARABLE),
                connection,
                areas,
                query);
    }

    private Optional<PovertyReport> publishedUnless(
            Set<ReportingProblem> refusals, Connection connection, AreaHistory areas, ReportQuery query)
            throws SQLException {
        try {
            return Optional.of(published(connection, areas, query));
        } catch (Problem problem) {
            if (problem.type() instanceof ReportingProblem refusal && refusals.contains(refusal)) {
                return Optional.empty();
            }
            throw problem;
        }
    }

    private PovertyTables tables(Connection connection, AreaHistory areas) {
        return new PovertyTables(new StoredCounts<>(connection, areas, YearCounts::read), maps(areas), suppressions);
    }

    private PublicMaps maps(AreaHistory areas) {
        return new PublicMaps(areas, LocalDate.now(clock));
    }

    /** Whether everybody may read the figures of the query that are public in full. */
    public boolean isPublic(ReportQuery query, AreaHistory areas) {
        return maps(areas).allow(query);
    }
}
