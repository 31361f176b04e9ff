package vn.vuonlen.reporting.poverty;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.vuonlen.reporting.boundary.AreaLevel;
import vn.vuonlen.reporting.poverty.PovertyTable.TallyRow;
import vn.vuonlen.reporting.suppression.Suppressions;

/**
 * Poverty as the public may see it: counts and rates of poor and near-poor in full, ethnicity and route only of districts
 * and provinces, and only the sums that are published. A sum that was not among those to choose from is withheld.
 */
final class PublicView {

    /** Of an area that is in no province. */
    static final PublicView OF_NOTHING = new PublicView(Map.of());

    private final Map<SensitiveFigures, Set<Set<UUID>>> published;

    private PublicView(Map<SensitiveFigures, Set<Set<UUID>>> published) {
        this.published = published;
    }

    static PublicView of(PublicRows rows, Suppressions suppressions) {
        var published = new EnumMap<SensitiveFigures, Set<Set<UUID>>>(SensitiveFigures.class);
        for (SensitiveFigures figures : SensitiveFigures.values()) {
            published.put(figures, suppressions.published(rows.sums(figures, suppressions.threshold())));
        }
        return new PublicView(published);
    }

    Figures of(TallyRow row, Figures figures) {
        Figures visible = figures;
        if (withholds(SensitiveFigures.ETHNICITY, row)) {
            visible = visible.withoutEthnicMinority();
        }
        if (withholds(SensitiveFigures.ROUTE, row)) {
            visible = visible.withoutIncomePoor();
        }
        return visible;
    }

    private boolean withholds(SensitiveFigures figures, TallyRow row) {
        boolean below = !(row.area().is(AreaLevel.PROVINCE) || row.area().is(AreaLevel.DISTRICT));
        boolean shown = row.counted().isEmpty()
                || published.getOrDefault(figures, Set.of()).contains(row.counted());
        return figures.areKnown(row.now()) && (below || !shown);
    }
}
