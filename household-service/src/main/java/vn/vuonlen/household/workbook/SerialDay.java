package vn.vuonlen.household.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Days as spreadsheets count them, ISO 29500-1, 18.17.4.1: from 1900 with a day too many, the 29th of February of that year, or
 * from 1904, as Excel once did on the Macintosh.
 */
final class SerialDay {

    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);
    private static final LocalDate BEFORE_1904 = LocalDate.of(1904, 1, 1);
    private static final int LEAP_DAY_OF_1900 = 60;
    private static final int LAST = 2_958_465;
    private static final BigDecimal SECONDS = BigDecimal.valueOf(24 * 60 * 60);

    private SerialDay() {}

    /** As CSV has it, with the time of day if there is one; null if a spreadsheet could show no day either. */
    static String text(BigDecimal serial, boolean from1904) {
        var seconds = serial.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP);
        var dayAndTime = seconds.divideAndRemainder(SECONDS);
        if (serial.signum() < 0 || dayAndTime[0].compareTo(BigDecimal.valueOf(LAST)) > 0) {
            return null;
        }
        var day = day(dayAndTime[0].intValueExact(), from1904);
        var time = LocalTime.ofSecondOfDay(dayAndTime[1].longValueExact());
        return time.equals(LocalTime.MIDNIGHT) ? day : day + " " + time;
    }

    private static String day(int serial, boolean from1904) {
        if (from1904) {
            return BEFORE_1904.plusDays(serial).toString();
        }
        if (serial == LEAP_DAY_OF_1900) {
            return "1900-02-29";
        }
        return BEFORE_1900
                .plusDays(serial > LEAP_DAY_OF_1900 ? serial - 1L : serial)
                .toString();
    }
}
