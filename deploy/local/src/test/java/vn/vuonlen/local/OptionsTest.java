package vn.vuonlen.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void readsFlagsAndPorts() {
        Options options = Options.parse(List.of("--fresh", "--keycloak-port", "18080", "--empty"));

        assertTrue(options.fresh());
        assertTrue(options.empty());
        assertFalse(options.detach());
        assertEquals(18080, options.ports().of(Part.KEYCLOAK));
        assertEquals(8083, options.ports().of(Part.REPORTING));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertTrue(refusal("--frehs").contains("--frehs"));
    }

    @Test
    void refusesAPortThatIsNone() {
        assertTrue(refusal("--kafka-port", "70000").contains("--kafka-port"));
        assertTrue(refusal("--kafka-port", "0").contains("between 1 and 65535"));
        assertTrue(refusal("--kafka-port").contains("--kafka-port"));
    }

    private static String refusal(String... arguments) {
        return assertThrows(Refusal.class, () -> Options.parse(List.of(arguments)))
                .getMessage();
    }
}
