package vn.vuonlen.local.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.local.console.LauncherFailure;
import vn.vuonlen.local.process.Options;
import vn.vuonlen.local.process.Part;

class UpArgumentsTest {
    @Test
    void readsFlagsAndPorts() {
        UpArguments arguments = UpArguments.parse(List.of("--fresh", "--keycloak-port", "18080", "--empty"));
        Options options = arguments.options();

        assertTrue(options.fresh());
        assertTrue(options.empty());
        assertFalse(arguments.detach());
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
    void partMayTakeTheUsualPortOfAnotherInAnyOrder(String arguments) {
        Options options = UpArguments.parse(List.of(arguments.split(" "))).options();

        assertEquals(8081, options.ports().of(Part.KEYCLOAK));
    }

    @Test
    void refusesOnePortForTwoParts() {
        assertTrue(refusal("--keycloak-port", "8081").contains("cannot share a port"));
    }

    @Test
    void refusesAnUnknownOption() {
        assertTrue(refusal("--frehs").contains("--frehs"));
    }

    @Test
    void refusesAnInvalidPort() {
        assertTrue(refusal("--kafka-port", "70000").contains("--kafka-port"));
        assertTrue(refusal("--kafka-port", "0").contains("between 1 and 65535"));
        assertTrue(refusal("--kafka-port").contains("--kafka-port"));
    }

    private static String refusal(String... arguments) {
        return assertThrows(LauncherFailure.class, () -> UpArguments.parse(List.of(arguments)))
                .getMessage();
    }
}
