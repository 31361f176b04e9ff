package vn.vuonlen.reporting.offer;

import static vn.vuonlen.reporting.offer.FigureYears.MONEY;
import static vn.vuonlen.reporting.offer.FigureYears.MULTIDIMENSIONAL_STANDARD;
import static vn.vuonlen.reporting.offer.FigureYears.REVIEWED;
import static vn.vuonlen.reporting.offer.FigureYears.REVIEWED_AND_BEFORE;
import static vn.vuonlen.reporting.offer.FigureYears.TARGETED;
import static vn.vuonlen.reporting.offer.Readers.OFFICIALS;
import static vn.vuonlen.reporting.offer.Readers.PUBLIC;
import static vn.vuonlen.reporting.offer.Readers.PUBLIC_ABOVE_COMMUNES;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Every report there is. Its title stands in {@code export/headings.properties}, what it is in {@code
 * offer/about.properties}.
 */
enum OfferedReport {
    POVERTY(PUBLIC, REVIEWED, Parameters.BY_AREA),
    SUMMARY(PUBLIC, REVIEWED, Parameters.BY_AREA),
    AVERAGE_INCOME(PUBLIC, REVIEWED, Parameters.BY_AREA),
    MULTIDIMENSIONAL(PUBLIC, MULTIDIMENSIONAL_STANDARD, Parameters.BY_AREA),
    COMPARE(PUBLIC, REVIEWED, Parameters.BY_AREA, "with"),
    SERIES(PUBLIC, REVIEWED, Parameters.OF_AREA),
    MOVEMENT(OFFICIALS, REVIEWED_AND_BEFORE, Parameters.BY_AREA),
    NEAR_POOR_MOVEMENT(OFFICIALS, REVIEWED_AND_BEFORE, Parameters.BY_AREA),
    FUNDING(PUBLIC_ABOVE_COMMUNES, MONEY, Parameters.OF_YEAR, "programme"),
    TARGETS(PUBLIC_ABOVE_COMMUNES, TARGETED, Parameters.OF_YEAR, "asKnownOn");

    private static final class Parameters {
        static final List<String> OF_YEAR = List.of("area", "year", "format");
        static final List<String> OF_AREA =
                List.of("area", "year", "designation", "boundaries", "status", "asKnownOn", "format");
        static final List<String> BY_AREA =
                Stream.concat(OF_AREA.stream(), Stream.of("breakdown")).toList();
    }

    private final Readers readers;
    private final FigureYears years;
    private final List<String> parameters;

    OfferedReport(Readers readers, FigureYears years, List<String> parameters, String... own) {
        this.readers = readers;
        this.years = years;
        this.parameters = Stream.concat(parameters.stream(), Stream.of(own)).toList();
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String path() {
        return this == TARGETS ? "/v1/targets" : "/v1/reports/" + slug();
    }

    Readers readers() {
        return readers;
    }

    FigureYears years() {
        return years;
    }

    List<String> parameters() {
        return parameters;
    }

    boolean takes(String parameter) {
        return parameters.contains(parameter);
    }
}
