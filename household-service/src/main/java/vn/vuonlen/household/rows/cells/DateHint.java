package vn.vuonlen.household.rows.cells;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vuonlen.kit.problem.Message;

/**
 * What is the matter with a day, and how to write it. One before the records begin may be somebody's birth in a shifted
 * cell, and is not shown.
 */
public final class DateHint {

    private static final int FIRST_YEAR = 2015;

    /** The day before Excel's first, which counts 1900 as a leap year. */
    private static final LocalDate EXCEL_EPOCH = LocalDate.of(1899, 12, 30);

    private static final Pattern DAY_FIRST =
            Pattern.compile("([0-9]{1,2})[./ -]([0-9]{1,2})[./ -]([0-9]{4}|[0-9]{2})([ T].*)?");
    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})[./-]([0-9]{1,2})[./-]([0-9]{1,2})([ T].*)?");
    private static final Pattern COMPACT = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
    private static final Pattern SERIAL = Pattern.compile("([34567][0-9]{4})([.,][0-9]+)?");

    private DateHint() {}

    /** Null if nothing is known about it. */
    public static Message of(String value) {
        var dayFirst = DAY_FIRST.matcher(value);
        if (dayFirst.matches()) {
            return dayFirst(dayFirst);
        }
        var yearFirst = YEAR_FIRST.matcher(value);
        if (yearFirst.matches()) {
            var day = day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
            return day == null ? noSuchDay() : write(day);
        }
        var compact = COMPACT.matcher(value);
        if (compact.matches()) {
            return write(day(compact.group(1), compact.group(2), compact.group(3)));
        }
        var serial = SERIAL.matcher(value);
        return serial.matches()
                ? new Message(
                                "Đây là số thứ tự của ngày trong bảng tính. ",
                                "It is the number that a spreadsheet has for a day. ")
                        .then(write(EXCEL_EPOCH.plusDays(Long.parseLong(serial.group(1)))))
                : CellHint.of(value);
    }

    private static Message dayFirst(Matcher date) {
        var year = date.group(3);
        var inFull = year.length() == 2 ? "20" + year : year;
        var day = day(inFull, date.group(2), date.group(1));
        // Some spreadsheets write the month first: there is no day of a thirteenth month.
        var other = day == null ? day(inFull, date.group(1), date.group(2)) : day;
        return other == null ? noSuchDay() : write(other);
    }

    private static Message noSuchDay() {
        return new Message("Không có ngày này trong lịch.", "There is no such day.");
    }

    private static Message write(LocalDate day) {
        return day == null || day.getYear() < FIRST_YEAR
                ? new Message("Hãy ghi năm-tháng-ngày, ví dụ 2025-10-31.", "Write year-month-day, such as 2025-10-31.")
                : new Message("Hãy ghi {0} (năm-tháng-ngày).", "Write {0} (year-month-day).")
                        // As it has to be typed, in both languages.
                        .with(day.toString());
    }

    private static LocalDate day(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
