package vn.vuonlen.kit.text;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vuonlen.kit.problem.KitProblem;

/**
 * Whether text can be a name. Names of people are letters by law (Civil Code 2015, article 26: no digits, no signs), of
 * all groups and countries in the Latin alphabet: {@code H'Bia}, {@code Y Thị}, {@code Zoë}.
 */
public final class Names {

    /** With a title or a second name in brackets after it, such as “Giàng A Pó (Páo)”. */
    private static final Pattern PERSON = Pattern.compile("(?:\\p{L}\\p{M}?|[ .,/'’‘‐–-]|\\(|\\))*+");

    /** Signs that stand for letters in old encodings, and for marks in text without any (VIQR). */
    private static final Pattern SIGNS_FOR_LETTERS =
            Pattern.compile("[\u00a1-\u00bf\u00d7\u00f7?^~*\\\\]|\\p{L}`|[aA]\\((?!\\p{Lu})");

    /** What people type for an apostrophe: after a consonant or before a capital, as in H'Bia; after a vowel VIQR has a mark. */
    private static final Pattern APOSTROPHE =
            Pattern.compile("(?<=[bcdđghklmnpqrstvxBCDĐGHKLMNPQRSTVX])[\u00b4`ʹʻʼˈ′‘’‛]|[\u00b4`ʹʻʼˈ′‘’‛](?=\\p{Lu})");

    /** Đ in TCVN3, and what replaces a letter that could not be written: “Q§”, “Q?”. */
    private static final Pattern SIGNS_IN_NUMBERS = Pattern.compile("[\u00a7\u00ae?\ufffd]");

    private Names() {}

    /**
     * Why it cannot be the name of a person; empty if it can. As it was sent, before its spelling is normalized. What is
     * absent is not at fault: whether it must be there is another rule.
     */
    public static Optional<KitProblem> faultOfPerson(String sent) {
        if (sent == null || sent.isBlank()) {
            return Optional.empty();
        }
        if (WrongEncoding.isIn(sent)) {
            return Optional.of(KitProblem.TEXT_GARBLED);
        }
        var name = Spelling.normalize(APOSTROPHE.matcher(sent).replaceAll("'"));
        return fault(name, 2).or(() -> faultOfSigns(name));
    }

    /** Why it cannot be the name of anything, such as a programme; digits and signs may be in it. */
    public static Optional<KitProblem> faultOfThing(String sent) {
        if (sent == null) {
            return Optional.empty();
        }
        return WrongEncoding.isIn(sent) ? Optional.of(KitProblem.TEXT_GARBLED) : fault(Spelling.normalize(sent), 1);
    }

    /** Why it cannot be the number of a paper, of which letters and digits count. */
    public static Optional<KitProblem> faultOfNumber(String sent) {
        return sent == null
                        || Spelling.normalize(sent) == null
                        || !Folding.key(sent).isEmpty()
                                && !SIGNS_IN_NUMBERS.matcher(sent).find()
                                && !WrongEncoding.isUnreadable(sent)
                ? Optional.empty()
                : Optional.of(KitProblem.NUMBER_UNREADABLE);
    }

    private static Optional<KitProblem> fault(String normalized, int fewestLetters) {
        var letters = normalized == null
                ? new int[0]
                : normalized.codePoints().filter(Character::isLetter).toArray();
        return letters.length >= fewestLetters && Arrays.stream(letters).allMatch(Names::isLatin)
                ? Optional.empty()
                : Optional.of(KitProblem.NOT_A_NAME);
    }

    private static Optional<KitProblem> faultOfSigns(String name) {
        if (name == null) {
            return Optional.empty();
        }
        if (SIGNS_FOR_LETTERS.matcher(name).find()) {
            return Optional.of(KitProblem.TEXT_GARBLED);
        }
        return PERSON.matcher(name).matches() ? Optional.empty() : Optional.of(KitProblem.NOT_A_NAME);
    }

    private static boolean isLatin(int letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
    }
}
