package vn.vuonlen.kit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.text.Normalizer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingTest {

    private static final String NAME = "dinh van an";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đinh Văn An",
                "ĐINH  VĂN\tAN ",
                "\u00d0inh Văn An",
                "\u00f0inh văn an",
                "\u0189inh Văn An",
                "\u0256inh Văn An",
                "Đinh V\u200băn An",
                "\ufeffĐinh\u00a0Vă\u00adn\u3000A\u2060n",
                "Đinh V\u0430\u0306n \u0410n",
                "Đinh V\u0103n \u0391n",
                "Ｄｉｎｈ Ｖａｎ Ａｎ",
                "\u0110i\u0323nh Va\u0306\u0301n An",
            })
    void aNameIsFoundHoweverItWasTyped(String typed) {
        assertEquals(NAME, Folding.search(typed));
        assertEquals(NAME, Folding.search(Normalizer.normalize(typed, Normalizer.Form.NFD)));
        assertEquals("dinhvanan", Folding.key(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"H'Bia", "H’Bia", "H`Bia", "H´Bia", "HʼBia"})
    void anApostropheIsOneHoweverItWasTyped(String typed) {
        assertEquals("h'bia", Folding.search(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KB-001/QĐ",
                "KB.001/QÐ",
                "ＫＢ－００１／ＱĐ",
                "kb 001 qđ",
                "KB\u2013\u0660\u0660\u0661 \u200bqd",
                "\u041a\u0412001QD"
            })
    void onlyLettersAndDigitsOfANumberCount(String typed) {
        assertEquals("kb001qd", Folding.key(typed));
    }

    @Test
    void differentNumbersStayDifferent() {
        assertNotEquals(Folding.key("KB-O1"), Folding.key("KB-01"));
        assertNotEquals(Folding.key("KB-l1"), Folding.key("KB-11"));
        assertEquals("", Folding.key(" -/.\u200b"));
    }

    @Test
    void everyVietnameseLetterIsALatinOne() {
        assertEquals(
                "a".repeat(18) + "e".repeat(12) + "i".repeat(6) + "o".repeat(18) + "u".repeat(12) + "y".repeat(6) + "d",
                Folding.key("aàảãáạăằẳẵắặâầẩẫấậ"
                        + "eèẻẽéẹêềểễếệ"
                        + "iìỉĩíị"
                        + "oòỏõóọôồổỗốộơờởỡớợ"
                        + "uùủũúụưừửữứự"
                        + "yỳỷỹýỵ"
                        + "đ"));
    }

    @Test
    void whatIsFoldedStaysAsItIs() {
        IntStream.rangeClosed(1, 0x1ffff)
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .mapToObj(c -> "x" + Character.toString(c) + "y")
                .forEach(text -> {
                    var folded = Folding.search(text);
                    assertEquals(folded, Folding.search(folded), () -> Integer.toHexString(text.codePointAt(1)));
                    assertEquals(
                            Folding.key(text), Folding.key(folded), () -> Integer.toHexString(text.codePointAt(1)));
                });
    }
}
