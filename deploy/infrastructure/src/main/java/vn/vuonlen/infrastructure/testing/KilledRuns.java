package vn.vuonlen.infrastructure.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import vn.vuonlen.infrastructure.Folder;
import vn.vuonlen.infrastructure.KafkaProcess;
import vn.vuonlen.infrastructure.PostgresProcess;

/** Cleans what killed builds left below target/test-host: processes that still run, and their data. */
final class KilledRuns {
    private KilledRuns() {}

    /** A folder is named for its build's process: when that is gone, or is our own build, the folder is not in use. */
    static void clean(Path all, Path own) throws IOException {
        for (Path home : folders(all)) {
            if (home.equals(own) || !isOwned(home)) {
                PostgresProcess.endLeftOver(home.resolve("postgres"));
                KafkaProcess.endLeftOver(home.resolve("kafka"));
                Folder.delete(home.resolve("postgres"));
                Folder.delete(home.resolve("kafka"));
                if (!home.equals(own)) {
                    Folder.delete(home);
                    Files.deleteIfExists(home.resolveSibling(home.getFileName() + ".lock"));
                }
            }
        }
    }

    private static List<Path> folders(Path all) throws IOException {
        try (Stream<Path> entries = Files.list(all)) {
            return entries.filter(entry -> entry.getFileName().toString().matches("\\d+"))
                    .toList();
        }
    }

    private static boolean isOwned(Path home) {
        return ProcessHandle.of(Long.parseLong(home.getFileName().toString()))
                .filter(ProcessHandle::isAlive)
                .isPresent();
    }
}
