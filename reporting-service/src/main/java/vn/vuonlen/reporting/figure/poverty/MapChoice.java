package vn.vuonlen.reporting.figure.poverty;

import java.util.List;
import java.util.Optional;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaLevel;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.picture.CommuneShapes;
import vn.vuonlen.reporting.query.ReportQuery;

/**
 * What a map shows.
 *
 * @param with the year beside the shown one
 */
public record MapChoice(PovertyMeasure measure, Optional<Integer> with) {

    public static final List<PovertyMeasure> MEASURES =
            List.of(PovertyMeasure.POOR_RATE, PovertyMeasure.NEAR_POOR_RATE, PovertyMeasure.CHANGE);

    /** What is not known is ignored: another measure, a year without figures, the shown year beside itself. */
    public static MapChoice of(FigureRequest asked) {
        var measure = asked.options()
                .measure()
                .flatMap(wire -> MEASURES.stream()
                        .filter(known -> known.wire().equals(wire))
                        .findFirst())
                .orElse(MEASURES.getFirst());
        return new MapChoice(
                measure, asked.options().with().filter(year -> asked.years().contains(year) && year != asked.year()));
    }

    /** As it stands in an address behind other parameters: nothing of what needs not be said. */
    public String written() {
        return (measure == MEASURES.getFirst() ? "" : "&measure=" + measure.wire())
                + with.map(year -> "&with=" + year).orElse("");
    }

    /** The communes of the whole province, on the day of the outlines. */
    static ReportQuery query(FigureRequest asked) {
        var province =
                asked.areas().above(asked.area().id(), AreaLevel.PROVINCE).map(Area::code);
        return asked.query()
                .of(province.orElse(asked.area().code()))
                .on(CommuneShapes.MAP_OF)
                .by(AreaLevel.COMMUNE);
    }
}
