package vn.vuonlen.household.paperpage;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.vuonlen.kit.language.Languages;
import vn.vuonlen.kit.problem.Expected;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Message;

/** The language of a paper. By law it is Vietnamese; English is a translation for readers. */
enum PaperLanguage {
    VI(Languages.VIETNAMESE, "'ngày' d 'tháng' M 'năm' yyyy"),
    EN(Languages.ENGLISH, "d MMMM yyyy");

    private static final List<String> TAGS = List.of("vi", "en");

    private final Locale locale;
    private final DateTimeFormatter day;

    PaperLanguage(Locale locale, String day) {
        this.locale = locale;
        this.day = DateTimeFormatter.ofPattern(day, locale);
    }

    /**
     * @param lang of the address, for a link; null without one
     * @param acceptLanguage counts without it
     */
    static PaperLanguage of(String lang, String acceptLanguage) {
        if (lang == null) {
            return Languages.of(acceptLanguage).equals(Languages.ENGLISH) ? EN : VI;
        }
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(lang))
                .findFirst()
                .orElseThrow(() -> KitProblem.invalid("?lang", Expected.oneOf(TAGS)));
    }

    Locale locale() {
        return locale;
    }

    String tag() {
        return locale.toLanguageTag();
    }

    /** As papers of law write it: ngày 5 tháng 11 năm 2018, or 5 November 2018. */
    String day(LocalDate date) {
        return day.format(date);
    }

    String of(Message words) {
        return words.in(locale);
    }

    /** 1.234 in Vietnamese, 1,234 in English. */
    String count(long number) {
        return of(new Message("{0}", "{0}").with(number));
    }

    <W> W words(Class<W> bundle) {
        return MessageBundles.get(bundle, Localized.Literal.of(tag()));
    }
}
