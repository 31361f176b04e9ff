package vn.vuonlen.reporting.language;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.vuonlen.kit.clock.VietnamClock;
import vn.vuonlen.kit.language.Languages;
import vn.vuonlen.kit.problem.Message;

/** A language of the pages and its way of writing numbers: {@code 47.336} and {@code 37,08 %} in Vietnamese, {@code 47,336} and {@code 37.08 %} in English. */
public enum Language {
    VI("vi", "HH:mm 'ngày' dd/MM/yyyy", "dd/MM/yyyy"),
    EN("en", "d MMMM yyyy, HH:mm", "d MMMM yyyy");

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final String MINUS = "\u2212";
    private static final String NARROW_SPACE = "\u202f";

    private final Locale locale;
    private final DateTimeFormatter dateTime;
    private final DateTimeFormatter date;

    Language(String tag, String dateTime, String date) {
        this.locale = Locale.forLanguageTag(tag);
        this.dateTime = DateTimeFormatter.ofPattern(dateTime, locale);
        this.date = DateTimeFormatter.ofPattern(date, locale);
    }

    /** The language of the page's address, else the first that the reader accepts and the pages have, else Vietnamese. */
    public static Language of(String requested, String acceptLanguage) {
        if (requested != null) {
            return requested.equals("en") ? EN : VI;
        }
        return Languages.of(acceptLanguage).equals(Languages.ENGLISH) ? EN : VI;
    }

    public Language other() {
        return this == VI ? EN : VI;
    }

    public Locale locale() {
        return locale;
    }

    public String tag() {
        return locale.toLanguageTag();
    }

    public String count(long value) {
        return format("#,##0", BigDecimal.valueOf(value));
    }

    public String percent(BigDecimal rate) {
        return format("0.00", rate) + NARROW_SPACE + "%";
    }

    /** A part of a whole that is more than zero, with one decimal. */
    public String percent(long part, long whole) {
        var rate = BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
        return format("0.0", rate) + NARROW_SPACE + "%";
    }

    /** Always with its sign, since it is a change. */
    public String signedCount(long value) {
        return sign(value) + count(Math.abs(value));
    }

    public String signedPoints(BigDecimal points) {
        return sign(points.signum()) + format("0.00", points.abs());
    }

    /** Whole đồng as million đồng. */
    public String million(BigInteger dong) {
        return format("#,##0", new BigDecimal(dong).divide(MILLION, 0, RoundingMode.HALF_UP));
    }

    public String dateTime(Instant instant) {
        return dateTime.format(instant.atZone(VietnamClock.ZONE));
    }

    public String date(LocalDate day) {
        return date.format(day);
    }

    /** Whole đồng as million đồng with two decimals: for amounts of a few million. */
    public String millionDecimal(BigInteger dong) {
        return format("#,##0.00", new BigDecimal(dong).divide(MILLION, 2, RoundingMode.HALF_UP));
    }

    /** With two decimals, as a rate whose unit stands above it. */
    public String decimal(BigDecimal value) {
        return value.signum() < 0 ? MINUS + decimal(value.negate()) : format("#,##0.00", value);
    }

    public String of(Message words) {
        return words.in(locale);
    }

    private String format(String pattern, BigDecimal value) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale)).format(value);
    }

    private static String sign(long value) {
        return value > 0 ? "+" : value < 0 ? MINUS : "";
    }
}
