package vn.vuonlen.kit.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class MessageTest {

    @Test
    void placeholdersAreFilledAndEverythingElseStays() {
        var message = new Message("Còn {1} trong {0}", "It's {0} {9} {x} {1");

        assertEquals(new Message("Còn 2 trong 1000", "It's 1000 {9} {x} {1"), message.with(1000, 2));
    }

    @Test
    void anArgumentWithBracesIsNotATemplate() {
        assertEquals("a {1} b", new Message("a {0} b", "").with("{1}", "never").vi());
    }

    @Test
    void everyProblemTypeHasItsOwnCodeAndTwoLanguages() {
        var codes = new HashSet<String>();
        for (var type : KitProblem.values()) {
            assertTrue(codes.add(type.code()), type.code());
            assertFalse(type.title().vi().isBlank());
            assertNotEquals(type.title().vi(), type.title().en());
        }
    }

    @Test
    void aMessageAsArgumentIsInsertedInTheLanguageOfTheSentence() {
        assertEquals(
                new Message("Còn 1.000 đồng.", "1,000 đồng are left."),
                new Message("Còn {0} đồng.", "{0} đồng are left.").with(new Message("1.000", "1,000")));
    }
}
