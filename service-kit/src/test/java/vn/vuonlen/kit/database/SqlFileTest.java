package vn.vuonlen.kit.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SqlFileTest {

    private static final SqlFile GREETING = SqlFile.read(SqlFileTest.class, "/database/greeting.sql");

    @Test
    void placeholdersAreFilledAndLinesOfCommentAreLeftOut() {
        var sql = GREETING.with("greeting", "?").with("table", "people").sql();

        assertEquals("SELECT '--' || ? -- the whole line is kept\nFROM people, people", sql);
    }

    @Test
    void aPlaceholderThatIsNotFilledIsAMistake() {
        var half = GREETING.with("greeting", "?");

        assertThrows(IllegalStateException.class, half::sql);
    }

    @Test
    void aPlaceholderThatTheFileDoesNotHaveIsAMistake() {
        assertThrows(IllegalArgumentException.class, () -> GREETING.with("nobody", "?"));
    }

    @Test
    void aFileThatIsNotThereIsAMistake() {
        assertThrows(IllegalArgumentException.class, () -> SqlFile.read(SqlFileTest.class, "/database/none.sql"));
    }
}
