package vn.vuonlen.reporting.poverty;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaDesignation;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.boundary.AreaLevel;
import vn.vuonlen.reporting.disclosure.SmallCells.Withheld;
import vn.vuonlen.reporting.poverty.SensitiveFigures.District;
import vn.vuonlen.reporting.query.ReportQuery;

/**
 * Poverty as the public may see it: counts and rates of poor and near-poor in full, ethnicity and route only of
 * districts and provinces, without small cells. What is withheld depends on the year alone, never on the query, so
 * that the answers to two queries cannot be subtracted from each other.
 */
final class PublicView {

    private final int threshold;
    private final boolean wholeDistricts;
    private final Map<SensitiveFigures, Set<UUID>> withheld = new EnumMap<>(SensitiveFigures.class);

    PublicView(YearCounts counts, ReportQuery query, AreaHistory areas, int threshold) {
        this.threshold = threshold;
        // Another designation may cut through districts, and a subtraction would reveal single communes.
        this.wholeDistricts =
                query.designation().map(AreaDesignation.POOR_DISTRICT::equals).orElse(true);
        var year = new TalliesOnMap(counts, ReportQuery.of(query.area(), counts.year()), areas);
        for (Area province : areas.validOn(year.map().day(), AreaLevel.PROVINCE)) {
            var districts = districts(year, province);
            for (SensitiveFigures figures : SensitiveFigures.values()) {
                Withheld ofProvince = figures.withheld(districts, threshold);
                var ids = withheld.computeIfAbsent(figures, f -> new HashSet<>());
                ids.addAll(ofProvince.areas());
                if (ofProvince.totals() && query.designation().isPresent()) {
                    ids.add(areas.locate(province.id(), query.mapDay(counts.year())));
                }
            }
        }
    }

    Figures of(Area area, Tally tally, Figures figures) {
        Figures visible = figures;
        if (withholds(SensitiveFigures.ETHNICITY, area, tally)) {
            visible = visible.withoutEthnicMinority();
        }
        if (withholds(SensitiveFigures.ROUTE, area, tally)) {
            visible = visible.withoutIncomePoor();
        }
        return visible;
    }

    private boolean withholds(SensitiveFigures figures, Area area, Tally tally) {
        boolean below = !(area.is(AreaLevel.PROVINCE) || area.is(AreaLevel.DISTRICT));
        return below
                || !wholeDistricts
                || withheld.getOrDefault(figures, Set.of()).contains(area.id())
                || figures.small(tally, threshold);
    }

    /** The poor districts' total is public, and so is that of the others: the province's total less it. */
    private static List<District> districts(TalliesOnMap year, Area province) {
        var areas = year.map().areas();
        var yearEnd = year.map().day();
        return year.by(AreaLevel.DISTRICT, province.id()).entrySet().stream()
                .map(d -> new District(
                        d.getKey().id(),
                        areas.isDesignated(d.getKey().id(), AreaDesignation.POOR_DISTRICT, yearEnd),
                        d.getValue()))
                .toList();
    }
}
