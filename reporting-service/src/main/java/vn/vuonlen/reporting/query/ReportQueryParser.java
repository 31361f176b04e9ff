package vn.vuonlen.reporting.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import vn.vuonlen.kit.problem.Expected;
import vn.vuonlen.kit.problem.FieldLabel;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.kit.strict.Days;
import vn.vuonlen.kit.strict.ParameterFaults;
import vn.vuonlen.reporting.boundary.AreaLevel;

/** Parses the parameters of a report; all that is wrong with them is told at once. */
public final class ReportQueryParser {

    /** Records begin in 2015; a year after the century is a typing error. */
    public static final int FIRST_YEAR = 2015;

    private static final int LAST_YEAR = 2100;

    private static final Message BOUNDARIES = new Message(
            "Phải là as-reported (như đã báo cáo) hoặc một ngày có thật, viết năm-tháng-ngày.",
            "It must be as-reported or a day of the calendar, written YYYY-MM-DD.");

    public static final Message YEARS = new Message(
                    "Phải là một năm từ {0} đến {1}, gồm bốn chữ số.",
                    "It must be a year from {0} to {1}, in four digits.")
            .with(Year.of(FIRST_YEAR), Year.of(LAST_YEAR));

    private ReportQueryParser() {}

    /** @param today the last day as on which figures are known */
    public static ReportQuery parse(AreaParameters parameters, LocalDate today) {
        var faults = new ParameterFaults();
        var area = faults.value(() -> area(parameters.area));
        var year = faults.value(() -> year(parameters.year));
        var breakdown = faults.value(() -> breakdown(parameters.breakdown()));
        var boundaries = faults.value(() -> boundaries(parameters.boundaries));
        var status = faults.value(() -> status(parameters.status));
        var asKnownOn = faults.value(() -> new KnownDays(today).parse(parameters.asKnownOn));
        faults.verify();
        KnownDays.requireDecided(asKnownOn, status);
        return new ReportQuery(
                area, year, Optional.ofNullable(parameters.designation), breakdown, boundaries, status, asKnownOn);
    }

    /** The decided figures of an area and a year, for a report without other parameters of {@link ReportParameters}. */
    public static ReportQuery parse(String area, String year, String breakdown, String asKnownOn, LocalDate today) {
        var faults = new ParameterFaults();
        faults.value(() -> area(area));
        faults.value(() -> year(year));
        var level = faults.value(() -> breakdown(breakdown));
        var day = faults.value(() -> new KnownDays(today).parse(asKnownOn));
        faults.verify();
        return ReportQuery.of(area, year(year)).by(level).asKnownOn(day);
    }

    private static String area(String area) {
        return required("area", area);
    }

    public static int year(String year) {
        return year("year", year);
    }

    /** A year by a parameter of another name. */
    public static int year(String parameter, String year) {
        String given = required(parameter, year);
        if (!given.matches("\\d{4}") || !plausible(Integer.parseInt(given))) {
            throw KitProblem.invalid("?" + parameter, YEARS);
        }
        return Integer.parseInt(given);
    }

    public static boolean plausible(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    public static Problem notOneOf(String parameter, String... values) {
        return KitProblem.invalid("?" + parameter, Expected.oneOf(List.of(values)));
    }

    public static String required(String parameter, String value) {
        if (value == null || value.isBlank()) {
            throw Problem.of(KitProblem.MISSING_PARAMETER, new FieldLabel(parameter))
                    .at("?" + parameter);
        }
        return value;
    }

    private static Optional<AreaLevel> breakdown(String breakdown) {
        return switch (breakdown) {
            case null -> Optional.empty();
            case "district" -> Optional.of(AreaLevel.DISTRICT);
            case "commune" -> Optional.of(AreaLevel.COMMUNE);
            default -> throw notOneOf("breakdown", "district", "commune");
        };
    }

    private static ReportStatus status(String status) {
        return switch (status) {
            case null -> ReportStatus.DECIDED;
            case "decided" -> ReportStatus.DECIDED;
            case "provisional" -> ReportStatus.PROVISIONAL;
            default -> throw notOneOf("status", "decided", "provisional");
        };
    }

    private static Optional<LocalDate> boundaries(String boundaries) {
        if (boundaries == null || boundaries.equals("as-reported")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Days.parse(boundaries));
        } catch (DateTimeException e) {
            throw KitProblem.invalid("?boundaries", BOUNDARIES).because(e);
        }
    }
}
