package vn.vuonlen.reporting.poverty;

import java.util.EnumMap;
import java.util.Map;
import vn.vuonlen.reporting.disclosure.PublicRows;
import vn.vuonlen.reporting.disclosure.PublishedSums;
import vn.vuonlen.reporting.poverty.PovertyTable.TallyRow;
import vn.vuonlen.reporting.suppression.Suppressions;

/**
 * Poverty as the public may see it: counts and rates of poor and near-poor in full, ethnicity and route only of districts
 * and provinces, and only the sums that are published.
 */
final class PublicView {

    /** Of an area that is in no province. */
    static final PublicView OF_NOTHING = new PublicView(Map.of());

    private final Map<SensitiveFigures, PublishedSums> published;

    private PublicView(Map<SensitiveFigures, PublishedSums> published) {
        this.published = published;
    }

    static PublicView of(PublicRows<Tally> rows, Suppressions suppressions) {
        var published = new EnumMap<SensitiveFigures, PublishedSums>(SensitiveFigures.class);
        for (SensitiveFigures figures : SensitiveFigures.values()) {
            var sums = suppressions.published(rows.sums(figures, suppressions.threshold()));
            published.put(figures, new PublishedSums(sums));
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
        return figures.areKnown(row.now())
                && !published.getOrDefault(figures, PublishedSums.NONE).show(row.area(), row.counted());
    }
}
