package vn.vuonlen.reporting.figure.poverty;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.figure.ReportTable;
import vn.vuonlen.reporting.picture.Choropleth;
import vn.vuonlen.reporting.picture.CommuneShapes;
import vn.vuonlen.reporting.picture.Picture;
import vn.vuonlen.reporting.picture.SideBySide;
import vn.vuonlen.reporting.picture.SmallMultiples.Named;
import vn.vuonlen.reporting.poverty.PovertyReport;

/** The maps of the years, in the same shades, and the communes in their order. */
record MapPictures(MappedYears years, FigureRequest asked, CommuneShapes outlines) {

    private static final Message MAP = new Message("Bản đồ {0} năm {1}: {2}", "A map of {0} in {1}: {2}");
    private static final Message RANKING =
            new Message("{0} năm {1}, xếp thứ tự các xã, phường", "{0}, {1}: the communes in their order");
    private static final Message UNKNOWN = new Message("chưa có số liệu", "not known");

    /** Empty if nothing is known that could be shown. */
    Optional<Picture> picture() {
        var values = years.inOrder().stream()
                .flatMap(year -> year.areas().stream())
                .map(row -> measure().of(row.figures()))
                .filter(Objects::nonNull)
                .toList();
        if (values.isEmpty()) {
            return Optional.empty();
        }
        var classes = measure().classes(values, asked.language());
        var maps = years.inOrder().stream()
                .map(year -> new Named(Integer.toString(year.year()), map(year, classes)))
                .toList();
        return Optional.of(maps.size() == 1 ? besideRanking(maps.getFirst()) : overRanking(maps));
    }

    private Picture besideRanking(Named map) {
        return new SideBySide(List.of(new Named("", map.picture()), new Named("", ranking())));
    }

    private Picture overRanking(List<Named> maps) {
        return markup -> {
            new SideBySide(maps).draw(markup);
            ranking().draw(markup);
        };
    }

    private PovertyMeasure measure() {
        return MapChoice.of(asked).measure();
    }

    private Choropleth map(PovertyReport year, ValueClasses classes) {
        var language = asked.language();
        Map<String, Choropleth.Area> areas = new HashMap<>();
        for (var row : year.areas()) {
            var value = measure().of(row.figures());
            String words = value == null ? ReportTable.UNKNOWN : measure().wordsWithUnit(value, language);
            areas.put(
                    row.area().code(),
                    new Choropleth.Area(
                            row.area().name(),
                            classes.indexOf(value),
                            row.area().name() + ": " + words));
        }
        String unknown = language.of(UNKNOWN);
        return new Choropleth(label(year, classes.words()), outlines, areas, classes.words(), unknown);
    }

    private String label(PovertyReport year, List<String> classes) {
        var language = asked.language();
        return language.of(MAP.with(
                language.of(measure().title()).toLowerCase(language.locale()),
                Integer.toString(year.year()),
                String.join("; ", classes)));
    }

    private Picture ranking() {
        var language = asked.language();
        String label = language.of(RANKING.with(
                language.of(measure().title()), Integer.toString(years.shown().year())));
        return new AreaRanking(years.shown(), language, measure()).picture(label, "");
    }
}
