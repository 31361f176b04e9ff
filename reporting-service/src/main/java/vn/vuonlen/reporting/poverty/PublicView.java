package vn.vuonlen.reporting.poverty;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.vuonlen.reporting.boundary.Areas;
import vn.vuonlen.reporting.boundary.BoundaryMap;
import vn.vuonlen.reporting.boundary.Unit;
import vn.vuonlen.reporting.disclosure.SmallCells;
import vn.vuonlen.reporting.disclosure.SmallCells.Cell;
import vn.vuonlen.reporting.question.Question;

/**
 * Poverty as the public may see it: counts and rates of poor and near-poor in full, ethnicity and route only of
 * districts and provinces, without small cells. Which districts are withheld depends on the year alone, never on the
 * question, so that two questions cannot be subtracted from each other.
 */
final class PublicView {

    private static final String POOR_DISTRICT = "POOR_DISTRICT";

    private final int threshold;
    private final boolean wholeDistricts;
    private final Set<UUID> withoutMinority;
    private final Set<UUID> withoutRoute;

    PublicView(Counted counted, Question question, Areas areas, int threshold) {
        this.threshold = threshold;
        // Another designation may cut through districts, and the difference would tell of single communes.
        this.wholeDistricts = question.designation().map(POOR_DISTRICT::equals).orElse(true);
        var households = new ArrayList<Cell>();
        var poor = new ArrayList<Cell>();
        var routes = new ArrayList<Cell>();
        var year = new Placed(counted, Question.of(question.area(), counted.year()), areas);
        for (Unit province : areas.validOn(year.map().day(), Unit.Level.PROVINCE)) {
            year.by(Unit.Level.DISTRICT, province.id()).forEach((district, tally) -> {
                var group = group(areas, district, counted.year());
                households.add(new Cell(district.id(), group, tally.minorityHouseholds(), tally.households()));
                poor.add(new Cell(district.id(), group, tally.minorityPoor(), tally.poor()));
                routes.add(new Cell(district.id(), group, tally.incomePoor(), tally.poor()));
            });
        }
        withoutMinority = SmallCells.withheld(households, threshold);
        withoutMinority.addAll(SmallCells.withheld(poor, threshold));
        withoutRoute = SmallCells.withheld(routes, threshold);
    }

    Figures of(Unit unit, Tally tally, Figures figures) {
        Figures seen = figures;
        boolean below = !wholeDistricts || !(unit.is(Unit.Level.PROVINCE) || unit.is(Unit.Level.DISTRICT));
        if (below
                || withoutMinority.contains(unit.id())
                || SmallCells.isSmall(tally.minorityPoor(), tally.poor(), threshold)
                || SmallCells.isSmall(tally.minorityHouseholds(), tally.households(), threshold)) {
            seen = seen.withoutEthnicMinority();
        }
        if (below
                || withoutRoute.contains(unit.id())
                || SmallCells.isSmall(tally.incomePoor(), tally.poor(), threshold)) {
            seen = seen.withoutIncomePoor();
        }
        return seen;
    }

    private static List<Object> group(Areas areas, Unit district, int year) {
        return List.of(district.parentId(), areas.designated(district.id(), POOR_DISTRICT, BoundaryMap.yearEnd(year)));
    }
}
