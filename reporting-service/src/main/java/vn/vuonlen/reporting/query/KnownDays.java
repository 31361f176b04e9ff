package vn.vuonlen.reporting.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.kit.strict.Days;
import vn.vuonlen.reporting.ReportingProblem;

/** Parses the day as on which figures are to be known: from the beginning of the records to today. */
public record KnownDays(LocalDate today) {

    /** What it says in the document, for every operation that takes it. */
    public static final String DESCRIPTION =
            "The figures as known on this day, without what was decided later; a year that"
                    + " was not decided by then has none. If absent, the newest.";

    public static final String EXAMPLE = "2019-05-05";

    private static final String POINTER = "?asKnownOn";
    private static final LocalDate FIRST = LocalDate.of(ReportQueryParser.FIRST_YEAR, 1, 1);
    private static final Message DAY = new Message(
            "Phải là một ngày có thật, viết năm-tháng-ngày.", "It must be a day of the calendar, written YYYY-MM-DD.");

    /** @param asKnownOn null for what is known today */
    public Optional<LocalDate> parse(String asKnownOn) {
        if (asKnownOn == null) {
            return Optional.empty();
        }
        LocalDate day = day(asKnownOn);
        if (!contain(day)) {
            throw Problem.of(ReportingProblem.DAY_OUTSIDE_RECORDS, day, FIRST, today)
                    .at(POINTER);
        }
        return Optional.of(day);
    }

    /** Empty for what is no such day: a link is shared, and must not break. */
    public Optional<LocalDate> parseLeniently(String asKnownOn) {
        try {
            return Optional.ofNullable(asKnownOn).map(Days::parse).filter(this::contain);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What is still being collected has no day on which it was decided. */
    static void requireDecided(Optional<LocalDate> asKnownOn, ReportStatus status) {
        if (asKnownOn.isPresent() && status == ReportStatus.PROVISIONAL) {
            throw Problem.of(ReportingProblem.PROVISIONAL_NOT_KNOWN_ON, asKnownOn.get())
                    .at(POINTER);
        }
    }

    private boolean contain(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(today);
    }

    private static LocalDate day(String text) {
        try {
            return Days.parse(text);
        } catch (DateTimeException e) {
            throw KitProblem.invalid(POINTER, DAY).because(e);
        }
    }
}
