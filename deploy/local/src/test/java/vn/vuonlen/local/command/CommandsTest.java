package vn.vuonlen.local.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.local.console.LauncherFailure;

class CommandsTest {
    @ParameterizedTest
    @ValueSource(strings = {"down --fresh", "status --kafka-port 19092", "status all"})
    void refusesArgumentsThatACommandWouldIgnore(String line) {
        List<String> words = List.of(line.split(" "));
        String command = words.getFirst();

        LauncherFailure refusal = assertThrows(
                LauncherFailure.class, () -> Commands.withoutOptions(command, words.subList(1, words.size())));

        assertEquals("Usage: ./vuonlen " + command + ", without options.", refusal.getMessage());
    }
}
