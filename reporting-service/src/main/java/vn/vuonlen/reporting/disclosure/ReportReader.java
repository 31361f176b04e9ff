package vn.vuonlen.reporting.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.boundary.AreaLevel;
import vn.vuonlen.reporting.provenance.AreaHistories;
import vn.vuonlen.reporting.provenance.FigureYears;
import vn.vuonlen.reporting.provenance.FiguresRead;
import vn.vuonlen.reporting.provenance.Snapshots;
import vn.vuonlen.reporting.query.AreaResolver;
import vn.vuonlen.reporting.query.ReportQuery;

/** Reads every report the same way: from one snapshot, of the area that the query names, if the caller may see it. */
@ApplicationScoped
public class ReportReader {

    /** Reads the report of an area; {@code restricted} is true for an official of the area, who sees all of its figures. */
    public interface Reading<T> {
        T from(Connection connection, AreaHistory areas, Area area, boolean restricted) throws SQLException;

        /** Its answer is computed again whenever figures of any year change, unless it {@linkplain #of needs} fewer. */
        default FigureYears years() {
            return FigureYears.ALL;
        }

        /** From one snapshot what has the same key is read once: several figures of a page may show it. */
        default Object key() {
            return this;
        }

        /** A reading of nothing but areas, programmes, restatements and the figures of these years. */
        static <T> Reading<T> of(FigureYears years, Reading<T> reading) {
            return of(reading, years, reading);
        }

        /** @param key tells what is read, with everything that it depends on besides its reader */
        static <T> Reading<T> of(Object key, FigureYears years, Reading<T> reading) {
            return new Reading<>() {
                @Override
                public T from(Connection connection, AreaHistory areas, Area area, boolean restricted)
                        throws SQLException {
                    return reading.from(connection, areas, area, restricted);
                }

                @Override
                public FigureYears years() {
                    return years;
                }

                @Override
                public Object key() {
                    return key;
                }
            };
        }
    }

    private final Snapshots snapshots;
    private final AreaHistories areaHistories;
    private final Audience audience;
    private final FiguresRead figures;

    @Inject
    public ReportReader(Snapshots snapshots, Audience audience, FiguresRead figures, AreaHistories areaHistories) {
        this.areaHistories = areaHistories;
        this.snapshots = snapshots;
        this.audience = audience;
        this.figures = figures;
    }

    /** The budget and the targets are public for provinces and districts; those of a commune are for its officials. */
    public <T> Report<T> publicAboveCommunes(ReportQuery query, Reading<T> reading) throws SQLException {
        return read(
                areas -> AreaResolver.find(areas, query),
                (areas, area) -> ofCommunes(query, area) && onlyOfficials(area),
                reading);
    }

    public <T> Report<T> forOfficials(ReportQuery query, Reading<T> reading) throws SQLException {
        return read(areas -> AreaResolver.find(areas, query), (areas, area) -> onlyOfficials(area), reading);
    }

    /** Officials of the area see all of it; everybody else sees the public figures, if the query is a public one. */
    public <T> Report<T> forEverybody(
            ReportQuery query, BiPredicate<ReportQuery, AreaHistory> isPublic, Reading<T> reading) throws SQLException {
        return read(
                areas -> AreaResolver.find(areas, query),
                (areas, area) ->
                        audience.isOfficialOf(area.id()) || (!isPublic.test(query, areas) && onlyOfficials(area)),
                reading);
    }

    private static boolean ofCommunes(ReportQuery query, Area area) {
        return area.is(AreaLevel.COMMUNE)
                || query.breakdown().filter(AreaLevel.COMMUNE::equals).isPresent();
    }

    private boolean onlyOfficials(Area area) {
        audience.requireOfficial(area.id());
        return true;
    }

    private <T> Report<T> read(
            Function<AreaHistory, Area> resolver, BiPredicate<AreaHistory, Area> isRestricted, Reading<T> reading)
            throws SQLException {
        figures.of(reading.years());
        return snapshots.read(connection -> {
            AreaHistory areas = areaHistories.of(connection);
            Area area = resolver.apply(areas);
            boolean restricted = isRestricted.test(areas, area);
            T content = snapshots.once(
                    List.of(reading.key(), area.id(), restricted), from -> reading.from(from, areas, area, restricted));
            return new Report<>(content, restricted);
        });
    }
}
