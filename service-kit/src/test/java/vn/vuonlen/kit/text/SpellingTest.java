package vn.vuonlen.kit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đinh Văn An",
                " Đinh  Văn\u00a0An",
                "\u00d0inh Văn An",
                "\u0189inh Văn An",
                "Đi\u200bnh Văn\ufeff An",
                "Đinh Va\u0306n \u0410n",
                "Đinh V\u04d1n An",
                "Đinh Văn \uff21\uff4e"
            })
    void aNameIsStoredInOneSpelling(String typed) {
        assertEquals("Đinh Văn An", Spelling.normalize(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zoë", "Søren", "H’Bia", "Иван", "O'Connor", "Wałęsa", "Anh (em)"})
    void whatIsMeantSoStaysSo(String typed) {
        assertEquals(typed, Spelling.normalize(typed));
    }

    @Test
    void blankTextIsNone() {
        assertNull(Spelling.normalize(null));
        assertNull(Spelling.normalize(" \u200b\u3000"));
        assertNull(Spelling.code("\ufeff"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "03124-01",
                "０３１２４－０１",
                "03124\u201301",
                " 03124 - 01 ",
                "03124-\u200b01",
                "\u0660\u0663\u0661\u0662\u0664-01"
            })
    void aCodeIsStoredInOneSpelling(String typed) {
        assertEquals("03124-01", Spelling.code(typed));
    }
}
