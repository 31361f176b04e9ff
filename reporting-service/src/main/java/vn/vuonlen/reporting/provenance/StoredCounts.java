package vn.vuonlen.reporting.provenance;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.query.ReportStatus;

/** The projections as the transaction of the connection sees them: what is asked for again is read once, as it is of one snapshot. */
public final class StoredCounts<C> implements CountSource<C> {

    /** Reads the counts of the year of some reviews. */
    public interface Reading<C> {
        C of(Connection connection, YearReviews reviews) throws SQLException;
    }

    private record AskedReviews(Area area, int year, ReportStatus status, Optional<LocalDate> asKnownOn) {}

    private final Connection connection;
    private final AreaHistory areas;
    private final Reading<C> reading;
    private final Map<AskedReviews, YearReviews> reviews = new HashMap<>();
    private final Map<Area, KnownRestatements> restatements = new HashMap<>();

    public StoredCounts(Connection connection, AreaHistory areas, Reading<C> reading) {
        this.connection = connection;
        this.areas = areas;
        this.reading = reading;
    }

    @Override
    public AreaHistory areas() {
        return areas;
    }

    @Override
    public YearReviews reviews(Area area, int year, ReportStatus status, Optional<LocalDate> asKnownOn)
            throws SQLException {
        var asked = new AskedReviews(area, year, status, asKnownOn);
        var known = reviews.get(asked);
        if (known == null) {
            known = YearReviews.of(connection, areas, area, year, status, asKnownOn, restatements(area));
            reviews.put(asked, known);
        }
        return known;
    }

    @Override
    public C counts(YearReviews of) throws SQLException {
        return reading.of(connection, of);
    }

    @Override
    public Set<UUID> restatedAreas(YearReviews before, YearReviews now) throws SQLException {
        return RestatedAreas.read(connection, before, now);
    }

    @Override
    public ReviewedYears years(Area area, ReportStatus status, Optional<LocalDate> asKnownOn) throws SQLException {
        return ReviewedYears.read(connection, areas, area, status, asKnownOn);
    }

    @Override
    public List<Optional<LocalDate>> daysToAskFor(Area area) throws SQLException {
        return restatements(area).daysToAskFor();
    }

    private KnownRestatements restatements(Area area) throws SQLException {
        var known = restatements.get(area);
        if (known == null) {
            known = KnownRestatements.read(connection, areas, area);
            restatements.put(area, known);
        }
        return known;
    }

    @Override
    public AsOf asOf(LocalDate map, YearReviews of) throws SQLException {
        return AsOf.read(connection, List.of("household."), map, of);
    }
}
