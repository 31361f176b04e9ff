package vn.vuonlen.reporting.figure.poverty;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.vuonlen.reporting.boundary.AreaName;
import vn.vuonlen.reporting.figure.poverty.YearsOfParts.OfYear;
import vn.vuonlen.reporting.language.Language;
import vn.vuonlen.reporting.picture.LineChart.Point;
import vn.vuonlen.reporting.picture.Picture;
import vn.vuonlen.reporting.picture.SmallLine;
import vn.vuonlen.reporting.picture.SmallMultiples;

/** A small line for each part of an area that has a rate in any year. */
record PartLines(YearsOfParts report, Language language) {

    /** Empty if no part has any. */
    Optional<Picture> picture() {
        var parts = report.parts().stream()
                .filter(part -> !report.of(part).isEmpty())
                .toList();
        var most = parts.stream()
                .flatMap(part -> report.of(part).stream())
                .map(OfYear::poorRate)
                .max(BigDecimal::compareTo);
        return most.map(highest -> new SmallMultiples(parts.stream()
                .map(part -> new SmallMultiples.Named(part.name(), line(part, highest)))
                .toList()));
    }

    private SmallLine line(AreaName part, BigDecimal most) {
        List<Point> points = report.of(part).stream()
                .map(of -> new Point(of.year(), of.poorRate(), language.percent(of.poorRate()), of.continues()))
                .toList();
        String label = part.name() + ": "
                + points.stream()
                        .map(point -> point.year() + " " + point.words())
                        .collect(Collectors.joining("; "));
        return new SmallLine(label, points, most);
    }
}
