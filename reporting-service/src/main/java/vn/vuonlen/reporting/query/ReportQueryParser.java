package vn.vuonlen.reporting.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.kit.strict.Days;
import vn.vuonlen.reporting.boundary.AreaLevel;

/** Parses the parameters of a report; the first invalid one is refused by its name. */
public final class ReportQueryParser {

    /** Records begin in 2015; a year after the century is a typing error. */
    static final int FIRST_YEAR = 2015;

    private static final int LAST_YEAR = 2100;

    private ReportQueryParser() {}

    public static ReportQuery parse(ReportParameters parameters) {
        return new ReportQuery(
                area(parameters.area),
                year(parameters.year),
                Optional.ofNullable(parameters.designation),
                breakdown(parameters.breakdown),
                boundaries(parameters.boundaries),
                status(parameters.status));
    }

    public static String area(String area) {
        return required("area", area);
    }

    public static int year(String year) {
        String given = required("year", year);
        if (!given.matches("\\d{4}") || !plausible(Integer.parseInt(given))) {
            throw invalid("year", given);
        }
        return Integer.parseInt(given);
    }

    public static boolean plausible(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    public static Problem invalid(String parameter, String value) {
        return KitProblem.invalid(
                "?" + parameter,
                "Giá trị “%s” không dùng được cho tham số “%s”.".formatted(value, parameter),
                "“%s” is no value of the parameter “%s”.".formatted(value, parameter));
    }

    private static String required(String parameter, String value) {
        if (value == null || value.isBlank()) {
            throw Problem.of(KitProblem.MISSING_PARAMETER, parameter).at("?" + parameter);
        }
        return value;
    }

    private static Optional<AreaLevel> breakdown(String breakdown) {
        return switch (breakdown) {
            case null -> Optional.empty();
            case "district" -> Optional.of(AreaLevel.DISTRICT);
            case "commune" -> Optional.of(AreaLevel.COMMUNE);
            default -> throw invalid("breakdown", breakdown);
        };
    }

    private static ReportStatus status(String status) {
        return switch (status) {
            case null -> ReportStatus.DECIDED;
            case "decided" -> ReportStatus.DECIDED;
            case "provisional" -> ReportStatus.PROVISIONAL;
            default -> throw invalid("status", status);
        };
    }

    private static Optional<LocalDate> boundaries(String boundaries) {
        if (boundaries == null || boundaries.equals("as-reported")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Days.parse(boundaries));
        } catch (DateTimeException e) {
            throw invalid("boundaries", boundaries).because(e);
        }
    }
}
