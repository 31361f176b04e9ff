package vn.vuonlen.household.paperpage;

import java.util.Locale;
import vn.vuonlen.household.paper.PaperUnit;
import vn.vuonlen.kit.documents.PrintStyle;

/**
 * What stands around each paper.
 *
 * @param title of the page, which names the file in a browser
 * @param unit whose people's committee it is of, in capitals as papers of law have it
 */
public record PaperFrame(PaperLanguage language, String title, String unit) {

    static PaperFrame of(PaperLanguage language, String title, PaperUnit commune) {
        return new PaperFrame(language, title, language.of(commune.titled()).toUpperCase(Locale.ROOT));
    }

    public String tag() {
        return language.tag();
    }

    public boolean translated() {
        return language != PaperLanguage.VI;
    }

    public String css() {
        return PrintStyle.css();
    }

    public String policy() {
        return PrintStyle.policy();
    }
}
