package vn.vuonlen.kit.language;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** Chooses the language of a response: Vietnamese unless the request prefers English. */
public final class Languages {
    public static final Locale VIETNAMESE = Locale.of("vi");
    public static final Locale ENGLISH = Locale.of("en");

    /** Parsing takes more than quadratic time in the length of the header. Browsers send some fifty characters. */
    private static final int MAX_LENGTH = 500;

    private Languages() {}

    /** A header that cannot be parsed counts as absent: a language is no reason to refuse a request. */
    public static Locale of(String acceptLanguage) {
        return ranges(acceptLanguage).stream()
                .filter(range -> range.getWeight() > 0)
                .sorted(Comparator.comparingDouble(LanguageRange::getWeight).reversed())
                .map(range -> Locale.of(range.getRange().split("-", 2)[0]))
                .filter(language -> language.equals(VIETNAMESE) || language.equals(ENGLISH))
                .findFirst()
                .orElse(VIETNAMESE);
    }

    private static List<LanguageRange> ranges(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > MAX_LENGTH) {
            return List.of();
        }
        try {
            return LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
