package vn.vuonlen.reporting.page;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.List;
import vn.vuonlen.reporting.poverty.PovertyReport;
import vn.vuonlen.reporting.query.ReportQuery;

/** Formats the reports of the page of a province in the reader's language. */
final class WritingGlance {

    private final Language language;
    private final boolean demo;
    private final CommuneShapes shapes;
    private final Words words;
    private final TableWords tableWords;
    private final GlanceTables tables;

    WritingGlance(Language language, boolean demo, CommuneShapes shapes) {
        this.language = language;
        this.demo = demo;
        this.shapes = shapes;
        this.words = MessageBundles.get(Words.class, Localized.Literal.of(language.tag()));
        this.tableWords = MessageBundles.get(TableWords.class, Localized.Literal.of(language.tag()));
        this.tables = new GlanceTables(language);
    }

    Glance glance(ReportQuery query, GlanceReports.PageReports reports) {
        List<Integer> years =
                reports.province().stream().map(PovertyReport::year).toList();
        PovertyReport now = reports.province().get(years.indexOf(query.year()));
        return new Glance(
                language,
                demo,
                now.area(),
                query.year(),
                years,
                GlanceKnowledge.of(query.asKnownOn(), now, reports.province(), language),
                tables.headline(now.figures()),
                tables.chart(words.province(), reports.province(), tableWords.poorDistricts(), reports.poorDistricts()),
                tables.years(reports.province(), reports.poorDistricts()),
                targets(reports),
                reports.byDistrict().map(tables::rows).orElse(List.of()),
                reports.byDistrict()
                        .map(r -> tables.row(tableWords.total(), r.figures()))
                        .orElse(null),
                new GlanceMoney(language, tableWords).money(reports.money()),
                reports.byCommune().map(r -> tables.map(r, shapes)).orElse(null),
                language.dateTime(now.asOf().time().toInstant()),
                now.standard());
    }

    private List<Glance.TargetRow> targets(GlanceReports.PageReports reports) {
        var format = new GlanceTargets(language, words, tableWords);
        return reports.targets().targets().stream().map(format::row).toList();
    }
}
