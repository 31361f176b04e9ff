package vn.vuonlen.reporting.poverty;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.boundary.Unit;
import vn.vuonlen.reporting.disclosure.SmallCells.Withheld;
import vn.vuonlen.reporting.poverty.Sensitive.District;
import vn.vuonlen.reporting.query.ReportQuery;

/**
 * Poverty as the public may see it: counts and rates of poor and near-poor in full, ethnicity and route only of
 * districts and provinces, without small cells. What is withheld depends on the year alone, never on the question, so
 * that two questions cannot be subtracted from each other.
 */
final class PublicView {

    private static final String POOR_DISTRICT = "POOR_DISTRICT";

    private final int threshold;
    private final boolean wholeDistricts;
    private final Map<Sensitive, Set<UUID>> withheld = new EnumMap<>(Sensitive.class);

    PublicView(YearCounts counted, ReportQuery question, AreaHistory areas, int threshold) {
        this.threshold = threshold;
        // Another designation may cut through districts, and the difference would tell of single communes.
        this.wholeDistricts = question.designation().map(POOR_DISTRICT::equals).orElse(true);
        var year = new TalliesOnMap(counted, ReportQuery.of(question.area(), counted.year()), areas);
        for (Unit province : areas.validOn(year.map().day(), Unit.Level.PROVINCE)) {
            var districts = districts(year, province);
            for (Sensitive figures : Sensitive.values()) {
                Withheld ofProvince = figures.withheld(districts, threshold);
                var units = withheld.computeIfAbsent(figures, f -> new HashSet<>());
                units.addAll(ofProvince.areas());
                if (ofProvince.totals() && question.designation().isPresent()) {
                    units.add(areas.placed(province.id(), question.mapDay(counted.year())));
                }
            }
        }
    }

    Figures of(Unit unit, Tally tally, Figures figures) {
        Figures seen = figures;
        if (withholds(Sensitive.ETHNICITY, unit, tally)) {
            seen = seen.withoutEthnicMinority();
        }
        if (withholds(Sensitive.ROUTE, unit, tally)) {
            seen = seen.withoutIncomePoor();
        }
        return seen;
    }

    private boolean withholds(Sensitive figures, Unit unit, Tally tally) {
        boolean below = !(unit.is(Unit.Level.PROVINCE) || unit.is(Unit.Level.DISTRICT));
        return below
                || !wholeDistricts
                || withheld.getOrDefault(figures, Set.of()).contains(unit.id())
                || figures.small(tally, threshold);
    }

    /** The poor districts' common total is public, and with the province's that of the others. */
    private static List<District> districts(TalliesOnMap year, Unit province) {
        var areas = year.map().areas();
        var yearEnd = year.map().day();
        return year.by(Unit.Level.DISTRICT, province.id()).entrySet().stream()
                .map(d -> new District(
                        d.getKey().id(), areas.designated(d.getKey().id(), POOR_DISTRICT, yearEnd), d.getValue()))
                .toList();
    }
}
