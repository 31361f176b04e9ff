package vn.vuonlen.reporting.page;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.vuonlen.kit.clock.VietnamClock;
import vn.vuonlen.kit.problem.Languages;

/** How a page speaks and writes numbers: {@code 47.336} and {@code 37,08 %} in Vietnamese, {@code 47,336} and {@code 37.08 %} in English. */
enum Language {
    VI("vi", "HH:mm 'ngày' dd/MM/yyyy"),
    EN("en", "d MMMM yyyy, HH:mm");

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final String MINUS = "\u2212";
    private static final String NARROW_SPACE = "\u202f";

    private final Locale locale;
    private final DateTimeFormatter moment;

    Language(String tag, String moment) {
        this.locale = Locale.forLanguageTag(tag);
        this.moment = DateTimeFormatter.ofPattern(moment, locale);
    }

    /** The language asked for by the page's address, else the reader's first that we speak, else Vietnamese. */
    static Language of(String asked, String acceptLanguage) {
        if (asked != null) {
            return asked.equals("en") ? EN : VI;
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

    String count(long value) {
        return format("#,##0", BigDecimal.valueOf(value));
    }

    String percent(BigDecimal rate) {
        return format("0.00", rate) + NARROW_SPACE + "%";
    }

    /** Always with its sign, since it is a change. */
    String signedCount(long value) {
        return sign(value) + count(Math.abs(value));
    }

    String signedPoints(BigDecimal points) {
        return sign(points.signum()) + format("0.00", points.abs());
    }

    /** Whole đồng as million đồng. */
    String million(BigInteger dong) {
        return format("#,##0", new BigDecimal(dong).divide(MILLION, 0, RoundingMode.HALF_UP));
    }

    String moment(Instant instant) {
        return moment.format(instant.atZone(VietnamClock.ZONE));
    }

    private String format(String pattern, BigDecimal value) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale)).format(value);
    }

    private static String sign(long value) {
        return value > 0 ? "+" : value < 0 ? MINUS : "";
    }
}
