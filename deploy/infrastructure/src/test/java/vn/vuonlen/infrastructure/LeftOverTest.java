package vn.vuonlen.infrastructure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftOverTest {
    @TempDir
    Path directory;

    @Test
    void findsAProcessWhoseDirectoryComesAfterALongClassPath() throws Exception {
        Process process = waiting("x".repeat(20_000), directory.toString());
        try {
            assertEquals(Optional.of(process.toHandle()), LeftOver.find(pidFile(process), directory));
            assertTrue(LeftOver.end(pidFile(process), directory, "TERM"));
            assertFalse(process.isAlive());
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void leavesAProcessAloneThatNamesAnotherDirectory() throws Exception {
        Process process = waiting(directory.resolveSibling("another").toString());
        try {
            assertFalse(LeftOver.end(pidFile(process), directory, "TERM"));
            assertTrue(process.isAlive());
        } finally {
            process.destroyForcibly();
        }
    }

    /** Reads from a pipe that nobody writes to, so it lives until it is ended and has no child. */
    private static Process waiting(String... arguments) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", "read line");
        builder.command().addAll(List.of(arguments));
        return builder.start();
    }

    private Path pidFile(Process process) throws Exception {
        return Files.writeString(directory.resolve("pid"), Long.toString(process.pid()));
    }
}
