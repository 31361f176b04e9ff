package vn.vuonlen.reporting.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import vn.vuonlen.reporting.boundary.AreaName;

/**
 * Everything that the first page prints, formatted in the reader's language: the template only places it.
 *
 * @param districtsTotal null without poor districts
 * @param map null for a year that does not fit the map
 */
record Glance(
        Language language,
        boolean demo,
        AreaName area,
        int year,
        List<Integer> years,
        GlanceKnowledge known,
        Headline headline,
        RateChart chart,
        List<YearRow> rates,
        List<TargetRow> targets,
        List<FigureRow> districts,
        FigureRow districtsTotal,
        Money money,
        CommuneMap map,
        String asOf,
        String standard) {

    /** {@code change} and {@code points} are null where there is no year before. */
    record Headline(
            String households,
            String poor,
            String poorRate,
            String nearPoor,
            String nearPoorRate,
            String change,
            String points) {}

    record YearRow(String year, String province, String poorDistricts) {}

    record TargetRow(String measure, String whose, String target, String actual, TargetOutcome outcome) {
        public boolean pending() {
            return outcome == TargetOutcome.PENDING;
        }

        public boolean afterTheFact() {
            return outcome == TargetOutcome.AFTER_THE_FACT;
        }

        public boolean met() {
            return outcome == TargetOutcome.MET;
        }
    }

    enum TargetOutcome {
        PENDING,
        /** Set when its year was over: neither met nor missed. */
        AFTER_THE_FACT,
        MET,
        MISSED
    }

    record FigureRow(String name, String households, String poor, String rate, Bar bar, String points) {}

    record Money(List<MoneyRow> programmes, List<MoneyRow> capitalTypes, MoneyRow total) {
        public boolean empty() {
            return programmes.isEmpty();
        }
    }

    record MoneyRow(String name, String budgeted, String allocated, String disbursed, Bar bar) {}

    record CommuneMap(String viewBox, List<Shape> shapes, List<RateBand> legend, List<FigureRow> communes) {}

    record Shape(String path, String band, String title) {}

    /** The page of a province that has decided nothing yet. */
    static Glance nothingYet(Language language, boolean demo, AreaName area, int year, GlanceKnowledge known) {
        return new Glance(
                language, demo, area, year, List.of(), known, null, null, List.of(), List.of(), List.of(), null, null,
                null, "", "");
    }

    public boolean empty() {
        return headline == null;
    }

    public String yearText() {
        return Integer.toString(year);
    }

    public String link(int year) {
        return newestLink(year) + known.link();
    }

    /** The newest figures of the year. */
    public String newestLink(int year) {
        return "/?year=" + year + "&lang=" + language.tag();
    }

    public String linkBefore(GlanceKnowledge.RestatedYear restated) {
        return newestLink(restated.year()) + known.linkBefore(restated);
    }

    public String otherLanguageLink() {
        return "/?" + (empty() ? "" : "year=" + year + "&") + "lang="
                + language.other().tag() + known.link();
    }

    public String districtsCsv() {
        return poverty() + "&designation=POOR_DISTRICT&breakdown=district&format=csv";
    }

    public String mapCsv() {
        return poverty() + "&breakdown=commune&boundaries=" + CommuneShapes.MAP_OF + "&format=csv";
    }

    public String moneyCsv() {
        return "/v1/reports/funding?" + query() + "&format=csv";
    }

    private String poverty() {
        return "/v1/reports/poverty?" + query() + known.link();
    }

    private String query() {
        return "area=" + URLEncoder.encode(area.code(), UTF_8) + "&year=" + year;
    }
}
