package vn.vuonlen.kit.text;

import java.util.HashMap;
import java.util.Map;

/** Vietnamese encodings from before Unicode, as their bytes look when they are read as Latin-1. */
enum OldEncoding {
    /**
     * One byte a letter (TCVN 5712:1993); its fonts, named .Vn…, made the small letters capital. Without Ð, which is é here:
     * more often it is meant for Đ.
     */
    TCVN3(
            Map.of(),
            pairs(
                    "¸µ¶·¹¨¾»¼½Æ©ÊÇÈÉËÌÎÏÑªÕÒÓÔÖÝ×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô\u00adøõö÷ùýúûüþ®¡¢£¤¥¦§",
                    "áàảãạăắằẳẵặâấầẩẫậèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵđĂÂÊÔƠƯĐ")),

    /** A letter and a byte for its mark; ơ, ư, đ and the letters of i are single. In small letters. */
    VNI(
            Map.of(
                    'a', pairs("ùøûõïêéèúüëâáàåãä", "áàảãạăắằẳẵặâấầẩẫậ"),
                    'e', pairs("ùøûõïâáàåãä", "éèẻẽẹêếềểễệ"),
                    'o', pairs("ùøûõïâáàåãä", "óòỏõọôốồổỗộ"),
                    'u', pairs("ùøûõï", "úùủũụ"),
                    'y', pairs("ùøûõ", "ýỳỷỹ"),
                    'ô', pairs("ùøûõï", "ớờởỡợ"),
                    'ö', pairs("ùøûõï", "ứừửữự")),
            pairs("ñôöæóòî", "đơưỉĩịỵ"));

    private final Map<Character, Map<Character, Character>> marked;
    private final Map<Character, Character> single;

    OldEncoding(Map<Character, Map<Character, Character>> marked, Map<Character, Character> single) {
        this.marked = marked;
        this.single = single;
    }

    /** What was meant, if the text is in this encoding. */
    String decode(String text) {
        var decoded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            var both = i + 1 < text.length()
                    ? marked.getOrDefault(letter, Map.of()).get(text.charAt(i + 1))
                    : null;
            decoded.append(both != null ? both : single.getOrDefault(letter, letter));
            i += both != null ? 1 : 0;
        }
        return decoded.toString();
    }

    private static Map<Character, Character> pairs(String bytes, String letters) {
        var pairs = new HashMap<Character, Character>();
        for (int i = 0; i < bytes.length(); i++) {
            pairs.put(bytes.charAt(i), letters.charAt(i));
        }
        return Map.copyOf(pairs);
    }
}
