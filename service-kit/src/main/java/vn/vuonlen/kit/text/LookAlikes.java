package vn.vuonlen.kit.text;

import java.util.HashMap;
import java.util.Map;

/**
 * Letters of other scripts, rare letters of the Latin one, apostrophes and dashes by the one that they are taken for.
 * The idea is the skeleton of UTS #39; its own table also makes 0 and O, 1 and l, rn and m one, which differ in
 * numbers and names.
 */
final class LookAlikes {

    /** Pairs of lines: the characters, and below each the one that it looks like. */
    private static final String[] SAME_SHAPE = {
        // Eth and the African D look like Đ; fonts and keyboard drivers that confuse them are still in use.
        "ÐƉðɖ",
        "ĐĐđđ",
        // Cyrillic
        "АВЕІЈКМНОРСТУХЅҮҺԌԚԜѴӀаеіјкорсухѕһԁԛԝѵүӏ",
        "ABEIJKMHOPCTYXSYHGQWVIaeijkopcyxshdqwvyl",
        // Greek
        "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορυ",
        "ABEZHIKMNOPTYXaikvopu",
        // Latin: letters of phonetic alphabets, and those whose stroke is not a mark for Unicode
        "ɑɡıɩØøŁłĦħŦŧƗɨɃƀ",
        "agiiOoLlHhTtIiBb",
        // Apostrophes, and dashes with the minus sign
        "`´‘’‛ʹʻʼʽˈ′",
        "'''''''''''",
        "‐‑‒–—―−⁃﹣",
        "---------",
    };

    private static final Map<Integer, Integer> SHAPES = shapes();

    private LookAlikes() {}

    /** The character that this one is taken for, or itself. */
    static int usual(int character) {
        return SHAPES.getOrDefault(character, character);
    }

    private static Map<Integer, Integer> shapes() {
        var shapes = new HashMap<Integer, Integer>();
        for (int line = 0; line < SAME_SHAPE.length; line += 2) {
            var characters = SAME_SHAPE[line].codePoints().toArray();
            var usual = SAME_SHAPE[line + 1].codePoints().toArray();
            if (characters.length != usual.length) {
                throw new IllegalStateException("Another length than the line below it has: " + SAME_SHAPE[line]);
            }
            for (int i = 0; i < characters.length; i++) {
                shapes.put(characters[i], usual[i]);
            }
        }
        return Map.copyOf(shapes);
    }
}
