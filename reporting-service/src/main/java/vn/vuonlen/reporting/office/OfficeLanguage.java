package vn.vuonlen.reporting.office;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.vuonlen.kit.language.Languages;

/** A language of the pages of officers, and its way of writing numbers and days. */
public enum OfficeLanguage {
    VI("vi", "dd/MM/yyyy"),
    EN("en", "d MMMM yyyy");

    private static final String NARROW_SPACE = "\u202f";

    private final Locale locale;
    private final DateTimeFormatter date;

    OfficeLanguage(String tag, String date) {
        this.locale = Locale.forLanguageTag(tag);
        this.date = DateTimeFormatter.ofPattern(date, locale);
    }

    /** That of the address, else the first that the reader accepts, else Vietnamese. */
    public static OfficeLanguage of(String requested, String acceptLanguage) {
        if (requested != null) {
            return requested.equals("en") ? EN : VI;
        }
        return Languages.of(acceptLanguage).equals(Languages.ENGLISH) ? EN : VI;
    }

    public OfficeLanguage other() {
        return this == VI ? EN : VI;
    }

    public String tag() {
        return locale.toLanguageTag();
    }

    public Locale locale() {
        return locale;
    }

    public boolean english() {
        return this == EN;
    }

    public String count(long value) {
        return format("#,##0", BigDecimal.valueOf(value));
    }

    /** A part of a whole that is more than zero, with one decimal. */
    public String percent(long part, long whole) {
        var rate = BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
        return format("0.0", rate) + NARROW_SPACE + "%";
    }

    public String date(LocalDate day) {
        return date.format(day);
    }

    private String format(String pattern, BigDecimal value) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale)).format(value);
    }
}
