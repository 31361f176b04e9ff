package vn.vuonlen.household.person;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import vn.vuonlen.household.RegistrationProblem;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.kit.problem.Problem;

/** A date of birth. Of many people only the year is known: the date is then null. */
public record Birth(LocalDate date, int year) {

    private static final int EARLIEST = 1890;
    private static final Pattern DAY_FIRST = Pattern.compile("[0-9]{1,2}[./ -][0-9]{1,2}[./ -][0-9]{2,4}.*");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    public Birth {
        if (year < EARLIEST || year > 2200 || (date != null && date.getYear() != year)) {
            throw Problem.of(RegistrationProblem.BIRTH_NOT_PLAUSIBLE).at("/birthDate");
        }
    }

    /** Written {@code YYYY} or {@code YYYY-MM-DD}. */
    public static Birth parse(String text) {
        try {
            if (YEAR.matcher(text).matches()) {
                return new Birth(null, Integer.parseInt(text));
            }
            var date = LocalDate.parse(text);
            return new Birth(date, date.getYear());
        } catch (DateTimeParseException e) {
            throw Problem.of(RegistrationProblem.BIRTH_NOT_PLAUSIBLE)
                    .saying(RegistrationProblem.BIRTH_NOT_PLAUSIBLE.detail().then(hint(text)))
                    .at("/birthDate")
                    .because(e);
        }
    }

    /** Says nothing of the birth itself. */
    private static Message hint(String text) {
        return DAY_FIRST.matcher(text).matches()
                ? new Message(" Ở đây ghi ngày/tháng/năm.", " It is written day/month/year.")
                : new Message("", "");
    }

    public boolean isAfter(LocalDate day) {
        return date == null ? year > day.getYear() : date.isAfter(day);
    }

    @Override
    public String toString() {
        return date == null ? Integer.toString(year) : date.toString();
    }
}
