package vn.vuonlen.reporting.offer;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.boundary.AreaLevel;
import vn.vuonlen.reporting.boundary.AreaName;
import vn.vuonlen.reporting.boundary.BoundaryMap;
import vn.vuonlen.reporting.provenance.AreaHistories;
import vn.vuonlen.reporting.provenance.KnownRestatements;
import vn.vuonlen.reporting.provenance.Snapshots;
import vn.vuonlen.reporting.query.AreaResolver;

/** The years and areas whose figures everybody may read: those of decided reviews of which every result has arrived. */
@ApplicationScoped
class PublicYears {

    private static final String YEARS =
            "SELECT DISTINCT year FROM decided_review WHERE kind IN ('PERIODIC', 'PRIOR') AND known_from <= ?"
                    + " ORDER BY year DESC";

    private static final String REVIEWED =
            "SELECT DISTINCT area_id FROM decided_review WHERE kind IN ('PERIODIC', 'PRIOR') AND known_from <= ?"
                    + " AND year = ?";

    private final Snapshots snapshots;
    private final AreaHistories areaHistories;

    PublicYears(Snapshots snapshots, AreaHistories areaHistories) {
        this.areaHistories = areaHistories;
        this.snapshots = snapshots;
    }

    /** The newest first. */
    List<PublicYear> all(Optional<LocalDate> asKnownOn) throws SQLException {
        return snapshots.read(connection -> {
            try (var query = connection.prepareStatement(YEARS)) {
                query.setObject(1, asKnownOn.orElse(KnownRestatements.NEWEST));
                try (var rows = query.executeQuery()) {
                    var years = new ArrayList<PublicYear>();
                    while (rows.next()) {
                        int year = rows.getInt(1);
                        years.add(new PublicYear(year, BoundaryMap.yearEnd(year)));
                    }
                    return years;
                }
            }
        });
    }

    /**
     * The areas of the map of the year, communes and above, in order of code.
     *
     * @param parent code of the area right above, or null for all
     */
    List<PublicArea> areas(int year, String parent, Optional<LocalDate> asKnownOn) throws SQLException {
        return snapshots.read(connection -> {
            var areas = areaHistories.of(connection);
            var reviewed = new HashSet<UUID>();
            try (var query = connection.prepareStatement(REVIEWED)) {
                query.setObject(1, asKnownOn.orElse(KnownRestatements.NEWEST));
                query.setInt(2, year);
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        reviewed.add(rows.getObject(1, UUID.class));
                    }
                }
            }
            return areas(areas, year, parent, reviewed);
        });
    }

    private static List<PublicArea> areas(AreaHistory areas, int year, String parent, Set<UUID> reviewed) {
        var day = BoundaryMap.yearEnd(year);
        var above = parent == null
                ? null
                : areas.withCode(parent, day)
                        .orElseThrow(
                                () -> AreaResolver.unknown(areas, parent, day).at("?parent"))
                        .id();
        return areas.all()
                .filter(area -> area.validOn(day) && !area.is(AreaLevel.VILLAGE))
                .filter(area -> above == null || Objects.equals(area.parentId(), above))
                .filter(area ->
                        reviewed.stream().anyMatch(one -> areas.within(area.id(), one) || areas.within(one, area.id())))
                .map(area -> view(areas, area))
                .sorted((one, other) -> one.code().compareTo(other.code()))
                .toList();
    }

    private static PublicArea view(AreaHistory areas, Area area) {
        return new PublicArea(
                area.code(),
                area.name(),
                area.level(),
                areas.area(area.parentId()).map(AreaName::of).orElse(null));
    }
}
