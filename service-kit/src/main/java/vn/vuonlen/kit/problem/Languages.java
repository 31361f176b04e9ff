package vn.vuonlen.kit.problem;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** In which of our two languages a reader is answered: Vietnamese unless English is liked better. */
public final class Languages {
    public static final Locale VIETNAMESE = Locale.of("vi");
    public static final Locale ENGLISH = Locale.of("en");

    /** The longer the list the longer its reading, and more than its square. Browsers send some fifty characters. */
    private static final int LONGEST = 500;

    private Languages() {}

    /** What cannot be read asks for nothing: a language is no reason to refuse an answer. */
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
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > LONGEST) {
            return List.of();
        }
        try {
            return LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
