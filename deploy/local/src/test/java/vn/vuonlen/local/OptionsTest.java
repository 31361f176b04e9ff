package vn.vuonlen.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--keycloak-port 8081 --household-port 9081",
                "--household-port 9081 --keycloak-port 8081",
                "--household-port 8080 --keycloak-port 8081"
            })
    void aPartMayTakeTheUsualPortOfAnotherInWhateverOrder(String arguments) {
        Options options = Options.parse(List.of(arguments.split(" ")));

        assertEquals(8081, options.ports().of(Part.KEYCLOAK));
    }

    @Test
    void refusesOnePortForTwoParts() {
        assertTrue(refusal("--keycloak-port", "8081").contains("cannot share a port"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"down --fresh", "status --kafka-port 19092", "status all"})
    void refusesWhatACommandWouldIgnore(String line) {
        List<String> words = List.of(line.split(" "));
        String command = words.getFirst();

        LauncherFailure refusal =
                assertThrows(LauncherFailure.class, () -> Options.none(command, words.subList(1, words.size())));

        assertEquals("Usage: ./vuonlen " + command + ", without options.", refusal.getMessage());
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
        return assertThrows(LauncherFailure.class, () -> Options.parse(List.of(arguments)))
                .getMessage();
    }
}
