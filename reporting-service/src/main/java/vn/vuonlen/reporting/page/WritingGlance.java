package vn.vuonlen.reporting.page;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.List;
import vn.vuonlen.reporting.poverty.PovertyReport;

/** Writes the reports of one page out in the reader's language. */
final class WritingGlance {

    private final Language language;
    private final boolean demo;
    private final CommuneShapes shapes;
    private final Words words;
    private final GlanceTables tables;

    WritingGlance(Language language, boolean demo, CommuneShapes shapes) {
        this.language = language;
        this.demo = demo;
        this.shapes = shapes;
        this.words = MessageBundles.get(Words.class, Localized.Literal.of(language.tag()));
        this.tables = new GlanceTables(language);
    }

    Glance glance(int year, GlanceReports.Told told) {
        List<Integer> years = told.province().stream().map(PovertyReport::year).toList();
        PovertyReport now = told.province().get(years.indexOf(year));
        return new Glance(
                language,
                demo,
                now.area(),
                year,
                years,
                tables.headline(now.figures()),
                tables.chart(words.province(), told.province(), words.poorDistricts(), told.poorDistricts()),
                tables.years(told.province(), told.poorDistricts()),
                targets(told),
                told.byDistrict().map(tables::rows).orElse(List.of()),
                told.byDistrict()
                        .map(r -> tables.row(words.total(), r.figures()))
                        .orElse(null),
                new GlanceMoney(language, words).money(told.money()),
                told.byCommune().map(r -> tables.map(r, shapes)).orElse(null),
                language.moment(now.asOf().time().toInstant()),
                now.standard());
    }

    private List<Glance.TargetRow> targets(GlanceReports.Told told) {
        var writing = new GlanceTargets(language, words);
        return told.targets().targets().stream().map(writing::row).toList();
    }
}
