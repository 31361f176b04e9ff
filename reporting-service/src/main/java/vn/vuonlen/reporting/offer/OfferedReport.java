package vn.vuonlen.reporting.offer;

import static vn.vuonlen.reporting.offer.OfferedYears.MONEY;
import static vn.vuonlen.reporting.offer.OfferedYears.MULTIDIMENSIONAL_STANDARD;
import static vn.vuonlen.reporting.offer.OfferedYears.PUBLISHED;
import static vn.vuonlen.reporting.offer.OfferedYears.REVIEWED;
import static vn.vuonlen.reporting.offer.OfferedYears.REVIEWED_AND_BEFORE;
import static vn.vuonlen.reporting.offer.OfferedYears.TARGETED;
import static vn.vuonlen.reporting.offer.Readers.OFFICIALS;
import static vn.vuonlen.reporting.offer.Readers.PUBLIC;
import static vn.vuonlen.reporting.offer.Readers.PUBLIC_ABOVE_COMMUNES;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Every report there is. Its title, and what it shows, stand in {@code export/headings.properties}. */
enum OfferedReport {
    POVERTY(PUBLIC, REVIEWED, Parameters.BY_AREA),
    SUMMARY(PUBLIC, REVIEWED, Parameters.BY_AREA),
    AVERAGE_INCOME(PUBLIC, REVIEWED, Parameters.BY_AREA),
    MULTIDIMENSIONAL(PUBLIC, MULTIDIMENSIONAL_STANDARD, Parameters.BY_AREA),
    COMPARE(PUBLIC, REVIEWED, Parameters.BY_AREA, "with"),
    SERIES(PUBLIC, REVIEWED, Parameters.OF_AREA),
    MOVEMENT(OFFICIALS, REVIEWED_AND_BEFORE, Parameters.BY_AREA),
    NEAR_POOR_MOVEMENT(OFFICIALS, REVIEWED_AND_BEFORE, Parameters.BY_AREA),
    CAUSES(PUBLIC_ABOVE_COMMUNES, REVIEWED, Parameters.BY_AREA),
    ASPIRATIONS(PUBLIC_ABOVE_COMMUNES, REVIEWED, Parameters.BY_AREA),
    DEPRIVATIONS(PUBLIC_ABOVE_COMMUNES, REVIEWED, Parameters.BY_AREA),
    ROUTES(PUBLIC_ABOVE_COMMUNES, REVIEWED, Parameters.BY_AREA),
    TARGET_GROUPS(PUBLIC_ABOVE_COMMUNES, REVIEWED, Parameters.BY_AREA),
    ETHNIC_GROUPS(OFFICIALS, REVIEWED, Parameters.BY_AREA),
    COMMITMENTS(OFFICIALS, REVIEWED, Parameters.BY_AREA),
    FUNDING(PUBLIC_ABOVE_COMMUNES, MONEY, Parameters.OF_YEAR, "programme"),
    MONEY_AND_NEED(PUBLIC_ABOVE_COMMUNES, MONEY, Parameters.OF_YEAR, "asKnownOn"),
    TARGETS(PUBLIC_ABOVE_COMMUNES, TARGETED, Parameters.OF_YEAR, "asKnownOn"),
    OFFICIAL_FIGURES(PUBLIC_ABOVE_COMMUNES, PUBLISHED, Parameters.OF_YEAR, "asKnownOn");

    private static final class Parameters {
        static final List<String> OF_FILE = List.of("format", "lang", "delimiter", "bom", "headings");
        static final List<String> OF_YEAR = with(OF_FILE, "area", "year", "breakdown");
        static final List<String> OF_AREA =
                with(OF_FILE, "area", "year", "designation", "boundaries", "status", "asKnownOn");
        static final List<String> BY_AREA = with(OF_AREA, "breakdown");

        private static List<String> with(List<String> parameters, String... more) {
            return Stream.concat(Stream.of(more), parameters.stream()).toList();
        }
    }

    private final Readers readers;
    private final OfferedYears years;
    private final List<String> parameters;

    OfferedReport(Readers readers, OfferedYears years, List<String> parameters, String... own) {
        this.readers = readers;
        this.years = years;
        this.parameters = Stream.concat(parameters.stream(), Stream.of(own)).toList();
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String path() {
        return "/v1/reports/" + slug();
    }

    Readers readers() {
        return readers;
    }

    OfferedYears years() {
        return years;
    }

    List<String> parameters() {
        return parameters;
    }

    boolean takes(String parameter) {
        return parameters.contains(parameter);
    }
}
