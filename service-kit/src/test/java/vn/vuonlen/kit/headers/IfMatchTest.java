package vn.vuonlen.kit.headers;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.kit.problem.ProblemType;

/** RFC 9110, 13.1.1, against a thing in version 3. */
class IfMatchTest {

    private static void required(String... lines) {
        IfMatch.of(List.of(lines)).require(3);
    }

    private static ProblemType refusal(String... lines) {
        return assertThrows(Problem.class, () -> required(lines)).type();
    }

    @Test
    void anAbsentHeaderMatchesAnyVersion() {
        assertDoesNotThrow(() -> required());
    }

    @Test
    void anAbsentHeaderIsRefusedWhereItIsRequired() {
        var refusal = assertThrows(Problem.class, () -> IfMatch.of(List.of()).requirePresent());

        assertEquals(KitProblem.VERSION_MISSING, refusal.type());
        assertDoesNotThrow(() -> IfMatch.of(List.of("*")).requirePresent());
        assertDoesNotThrow(() -> IfMatch.of(List.of("\"2\"")).requirePresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*", " * ", "\"3\"", "\"2\", \"3\"", "\"2\",\"3\"", ", \"3\" ,", "\"a,b\", \"3\"", "\"\", \"3\""
            })
    void anyVersionOrOneOfTheListMatches(String line) {
        assertDoesNotThrow(() -> required(line));
    }

    @Test
    void aListMayBeSplitOverSeveralHeaders() {
        assertDoesNotThrow(() -> required("\"2\"", "\"3\""));
    }

    /** Up to the limit of HTTP for headers. */
    @Test
    void aListMayBeLong() {
        assertEquals(KitProblem.STALE, refusal("\"\",".repeat(5_000) + "\"2\""));
        assertEquals(KitProblem.INVALID_VALUE, refusal("\"\",".repeat(5_000) + "2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "\"33\"", "W/\"3\"", "\"2\", W/\"3\"", "\"*\"", "\"\"", "\"2,3\""})
    void anotherVersionIsStale(String line) {
        assertEquals(KitProblem.STALE, refusal(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ",", "3", "\"3", "\"2\" \"3\"", "*, \"3\"", "w/\"3\"", "\"2 3\"", "\"3\"; x"})
    void aMalformedTagIsRefused(String line) {
        assertEquals(KitProblem.INVALID_VALUE, refusal(line));
    }
}
