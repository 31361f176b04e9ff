package vn.vuonlen.kit.strict;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Days as everybody writes them. Java also reads years that neither a calendar nor PostgreSQL has. */
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
