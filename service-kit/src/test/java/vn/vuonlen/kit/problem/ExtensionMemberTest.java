package vn.vuonlen.kit.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a member that appears twice in a document, clients read one or the other. */
class ExtensionMemberTest {

    @ParameterizedTest
    @ValueSource(strings = {"type", "title", "status", "detail", "instance", "code", "messages", "errors"})
    void theMembersOfEveryDocumentCannotBeAdded(String member) {
        var problem = Problem.of(KitProblem.STALE);

        assertThrows(IllegalArgumentException.class, () -> problem.with(member, "APPROVED"));
        assertEquals(Map.of(), problem.members());
    }

    @Test
    void anyOtherMemberCanBeAdded() {
        assertEquals(
                Map.of("left", 5L),
                Problem.of(KitProblem.STALE).with("left", 5L).members());
    }
}
