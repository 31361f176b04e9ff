package vn.vuonlen.kit.strict;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Parses dates as YYYY-MM-DD. Java also accepts years of more digits, which PostgreSQL cannot store. */
public final class Days {
    private static final int LENGTH = "YYYY-MM-DD".length();

    private Days() {}

    public static LocalDate parse(String text) {
        if (text.length() != LENGTH) {
            throw new DateTimeException("Not written YYYY-MM-DD");
        }
        return LocalDate.parse(text);
    }
}
