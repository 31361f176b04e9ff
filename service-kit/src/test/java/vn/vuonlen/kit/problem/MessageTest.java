package vn.vuonlen.kit.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageTest {

    @Test
    void placeholdersAreFilledAndEverythingElseStays() {
        var message = new Message("Còn {1} trong {0}", "It's {0} {9} {x} {1");

        assertEquals(new Message("Còn 2 trong 1.000", "It's 1,000 {9} {x} {1"), message.with(1000, 2));
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

    @Test
    void anArgumentIsWrittenAsItsLanguageWritesItsType() {
        var message = new Message("{0} | {1} | {2} | {3} | {4} | {5}", "{0} | {1} | {2} | {3} | {4} | {5}");

        assertEquals(
                new Message(
                        "31/12/2018 | 2018 | 112.400.000.000 | 12,50 | tên | A, B",
                        "2018-12-31 | 2018 | 112,400,000,000 | 12.50 | name | A, B"),
                message.with(
                        LocalDate.of(2018, 12, 31),
                        Year.of(2018),
                        112_400_000_000L,
                        new BigDecimal("12.50"),
                        new FieldLabel("name"),
                        List.of("A", "B")));
    }

    @Test
    void aFieldWithoutALabelIsNotNamedInVietnamese() {
        assertEquals(new Message("một trường bắt buộc", "colour"), new FieldLabel("colour").words());
    }
}
