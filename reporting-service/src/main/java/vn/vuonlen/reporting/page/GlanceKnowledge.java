package vn.vuonlen.reporting.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.vuonlen.reporting.poverty.PovertyReport;
import vn.vuonlen.reporting.provenance.Restated;

/**
 * As known on which day the figures of a page are, and which of their years were restated.
 *
 * @param link what the page's own links carry on; empty for the newest figures
 * @param day null for the newest figures
 * @param shown the restatements that the figures of the shown year contain
 * @param all those of all years of the page
 */
record GlanceKnowledge(String link, String day, List<RestatedYear> shown, List<RestatedYear> all) {

    /** @param before the day before its decision, as a link takes it */
    record RestatedYear(int year, String number, String day, LocalDate before) {
        public String yearText() {
            return Integer.toString(year);
        }
    }

    private static final String PARAMETER = "&asKnownOn=";

    static GlanceKnowledge asKnownOn(Optional<LocalDate> day, Language language) {
        return new GlanceKnowledge(
                day.map(known -> PARAMETER + known).orElse(""),
                day.map(language::date).orElse(null),
                List.of(),
                List.of());
    }

    /** @param shown the report of the year that the page shows, among those of all its years */
    static GlanceKnowledge of(
            Optional<LocalDate> day, PovertyReport shown, List<PovertyReport> years, Language language) {
        var known = asKnownOn(day, language);
        return new GlanceKnowledge(
                known.link(), known.day(), restated(Stream.of(shown), language), restated(years.stream(), language));
    }

    public String linkBefore(RestatedYear restated) {
        return PARAMETER + restated.before();
    }

    private static List<RestatedYear> restated(Stream<PovertyReport> reports, Language language) {
        return reports.flatMap(report -> report.knowledge().restated().stream())
                .distinct()
                .map(restated -> restated(restated, language))
                .toList();
    }

    private static RestatedYear restated(Restated restated, Language language) {
        LocalDate day = restated.decision().date();
        return new RestatedYear(restated.year(), restated.decision().number(), language.date(day), day.minusDays(1));
    }
}
