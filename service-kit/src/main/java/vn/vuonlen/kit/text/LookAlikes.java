package vn.vuonlen.kit.text;

import java.util.HashMap;
import java.util.Map;

/**
 * Letters of other scripts, rare letters of the Latin one, apostrophes and dashes by the one that they are taken for.
 * The idea is the skeleton of UTS #39; its own table also makes 0 and O, 1 and l, rn and m one, which differ in
 * numbers and names.
 */
final class LookAlikes {

    /** Pairs of lines: the letters, and below each the Latin one that it looks like. */
    private static final String[] LETTERS = {
        // Eth and the African D look like Đ; fonts and keyboard drivers that confuse them are still in use.
        "ÐƉðɖ",
        "ĐĐđđ",
        // Cyrillic
        "АВЕІЈКМНОРСТУХЅҮҺԌԚԜѴӀаеіјкорсухѕһԁԛԝѵүӏ",
        "ABEIJKMHOPCTYXSYHGQWVIaeijkopcyxshdqwvyl",
        // Greek
        "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορυ",
        "ABEZHIKMNOPTYXaikvopu",
    };

    /** Letters and signs that are others, but found by the ones below. */
    private static final String[] OTHERS = {
        // Latin: letters of phonetic alphabets, and those whose stroke is not a mark for Unicode
        "ɑɡıɩØøŁłĦħŦŧƗɨɃƀ",
        "agiiOoLlHhTtIiBb",
        // Apostrophes, and dashes with the minus sign
        "`´‘’‛ʹʻʼʽˈ′",
        "'''''''''''",
        "‐‑‒–—―−⁃﹣",
        "---------",
    };

    private static final Map<Integer, Integer> LATIN = pairs(LETTERS);
    private static final Map<Integer, Integer> USUAL = pairs(OTHERS);

    private LookAlikes() {}

    /** The Latin letter that this one can only be meant for, or the character itself. */
    static int latin(int character) {
        return character < 0x80 ? character : LATIN.getOrDefault(character, character);
    }

    /** The letter or sign that this one is found by, or itself. */
    static int usual(int character) {
        int latin = latin(character);
        return USUAL.getOrDefault(latin, latin);
    }

    private static Map<Integer, Integer> pairs(String... lines) {
        var pairs = new HashMap<Integer, Integer>();
        for (int line = 0; line < lines.length; line += 2) {
            var characters = lines[line].codePoints().toArray();
            var usual = lines[line + 1].codePoints().toArray();
            if (characters.length != usual.length) {
                throw new IllegalStateException("Another length than the line below it has: " + lines[line]);
            }
            for (int i = 0; i < characters.length; i++) {
                pairs.put(characters[i], usual[i]);
            }
        }
        return Map.copyOf(pairs);
    }
}
