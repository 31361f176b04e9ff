package vn.vuonlen.household.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameOrderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ba, bà, bả, bã, bá, bạ, bă, bâ",
                "Dinh, Đinh, Ê",
                "Lò A, Lò Văn Inh, Loan",
                "Bản 2, Bản 10, Bản Mẫu",
                "Giàng A, Giàng A Páo, Giàng A Sử",
                "Lường Thị Én, Lưu A",
                "Bản 0000000000000002, Bản 10000000000000000"
            })
    void namesAreInTheOrderOfDictionaries(String names) {
        var expected = List.of(names.split(", "));
        var mixed = new ArrayList<>(expected);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(mixed, new Random(seed));

            assertEquals(expected, mixed.stream().sorted(new NameOrder()).toList());
        }
    }

    /** Otherwise the order of two would depend on the order in which they were read. */
    @Test
    void onlyEqualTextIsEqual() {
        var order = new NameOrder();

        assertEquals(0, order.compare("Lò A", "Lò A"));
        assertEquals(
                List.of("Lò A", "Lò\u200b A"),
                Stream.of("Lò\u200b A", "Lò A").sorted(order).toList());
        assertEquals(
                List.of("Lò A", "Lò\u200b A"),
                Stream.of("Lò A", "Lò\u200b A").sorted(order).toList());
    }
}
