package vn.vuonlen.kit.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a word can be a syllable of Vietnamese: an initial and one of its rhymes, with one tone at most. */
final class Syllable {

    private static final Pattern TONE = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");

    private static final Pattern TONELESS = Pattern.compile("(?:ngh?|nh?|ch?|gh|gi?|kh?|ph?|qu|th|tr|[tbdđhlmrsvx])?(?:"
            + String.join(
                    "|",
                    "a|ac|ach|ai|am|an|ang|anh|ao|ap|at|au|ay|ă[cmnpt]|ăng|â[cmnptuy]|âng",
                    "e|ec|em|en|eng|eo|ep|et|ê|êch|ê[mnptu]|ênh",
                    "i|ia|ich|im|in|inh|ip|it|iu|iê[cmnptu]|iêng|y|yê[mntu]|yêng",
                    "o|o[cimnpt]|ong|oong|ooc|oa|oa[cimnoty]|oang|oanh|oach|oă[cmnt]|oăng|oe|oe[not]",
                    "ô|ô[cimnpt]|ông|ơ|ơ[imnpt]",
                    "u|ua|u[cimnpt]|ung|uâ[nty]|uâng|uê|uêch|uênh|uô[cimnt]|uông|uơ|uy|uya|uych|uynh|uy[tu]|uyê[nt]",
                    "ư|ưa|ư[cimntu]|ưng|ươ[cimnptu]|ương")
            + ")");

    private Syllable() {}

    static boolean is(String word) {
        var apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Form.NFD);
        var toneless = TONE.matcher(apart).replaceAll("");
        // Ñ has the mark of a tone, but is no vowel.
        return !apart.contains("n\u0303")
                && apart.length() - toneless.length() <= 1
                && TONELESS.matcher(Normalizer.normalize(toneless, Form.NFC)).matches();
    }
}
