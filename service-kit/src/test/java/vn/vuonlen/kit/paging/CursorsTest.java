package vn.vuonlen.kit.paging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

class CursorsTest {
    private final Cursors cursors = new Cursors(new ObjectMapper(), "secret");
    private final Position position = new Position("Mường Nhé", 7);

    record Position(String name, int id) {}

    @Test
    void aCursorLeadsBackToItsPosition() {
        var cursor = cursors.sign(position, "households", 2018);

        assertEquals(Optional.of(position), cursors.read(cursor, Position.class, "households", 2018));
        assertEquals(Optional.empty(), cursors.read(null, Position.class, "households"));
    }

    @Test
    void aCursorOfAnotherQueryOrSecretIsRefused() {
        var cursor = cursors.sign(position, "households", 2018);

        refused(cursors, cursor, "households", 2019);
        refused(new Cursors(new ObjectMapper(), "another"), cursor, "households", 2018);
    }

    /** It stands in addresses, which are logged. */
    @Test
    void aPositionCannotBeRead() {
        var cursor = Base64.getUrlDecoder().decode(cursors.sign(position, "households"));

        assertFalse(new String(cursor, UTF_8).contains("Nhé"));
        assertEquals(cursors.sign(position, "households"), cursors.sign(position, "households"));
    }

    @Test
    void aChangedOrInventedCursorIsRefused() {
        var cursor = cursors.sign(position, "households");

        for (int i = 0; i < cursor.length() - 1; i++) {
            var other = cursor.charAt(i) == 'A' ? 'B' : 'A';
            refused(cursors, cursor.substring(0, i) + other + cursor.substring(i + 1), "households");
        }
        refused(cursors, "", "households");
        refused(cursors, "%", "households");
    }

    @Test
    void aFullPageHasACursorOfTheNext() {
        var full = Page.of(List.of(1, 2, 3), new Limit(2), last -> "after " + last);

        assertEquals(new Page<>(List.of(1, 2), "after 2"), full);
        assertNull(Page.of(List.of(1, 2), new Limit(2), last -> "after " + last).next());
        assertNull(Page.of(List.<Integer>of(), new Limit(2), last -> "after " + last)
                .next());
    }

    private static void refused(Cursors cursors, String cursor, Object... query) {
        var problem = assertThrows(Problem.class, () -> cursors.read(cursor, Position.class, query));
        assertEquals(KitProblem.CURSOR_INVALID, problem.type());
    }
}
