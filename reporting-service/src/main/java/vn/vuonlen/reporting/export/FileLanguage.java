package vn.vuonlen.reporting.export;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import vn.vuonlen.kit.clock.VietnamClock;
import vn.vuonlen.kit.language.Languages;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.query.ReportQueryParser;

/** The language of a file. What an office files is Vietnamese, whatever its browser prefers; English is for readers. */
enum FileLanguage {
    VI(Languages.VIETNAMESE, "HH:mm 'ngày' dd/MM/yyyy"),
    EN(Languages.ENGLISH, "d MMMM yyyy, HH:mm");

    private static final String HYPHEN = "-";
    private static final String MINUS = "\u2212";

    private final Locale locale;
    private final DateTimeFormatter moment;

    FileLanguage(Locale locale, String moment) {
        this.locale = locale;
        this.moment = DateTimeFormatter.ofPattern(moment, locale);
    }

    /** @param lang null for Vietnamese */
    static FileLanguage of(String lang) {
        return lang == null
                ? VI
                : Arrays.stream(values())
                        .filter(language -> language.tag().equals(lang))
                        .findFirst()
                        .orElseThrow(() -> ReportQueryParser.notOneOf("lang", "vi", "en"));
    }

    String tag() {
        return locale.toLanguageTag();
    }

    String of(Message words) {
        return words.in(locale);
    }

    /** In capitals, as titles of papers of law are. */
    String capitals(String text) {
        return text.toUpperCase(locale);
    }

    /** As the language writes its type: 1.234,50 and 31/12/2018, or 1,234.50 and 2018-12-31. */
    String printed(Object value) {
        return switch (value) {
            case BigInteger whole -> printed(new BigDecimal(whole));
            case String text -> text;
            case Number number -> plain(number).replace(HYPHEN, MINUS);
            default -> plain(value);
        };
    }

    String printed(OffsetDateTime time) {
        return moment.format(time.atZoneSameInstant(VietnamClock.ZONE));
    }

    private String plain(Object value) {
        return of(new Message("{0}", "{0}").with(value));
    }
}
