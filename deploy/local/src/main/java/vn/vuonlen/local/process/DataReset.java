package vn.vuonlen.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import vn.vuonlen.infrastructure.Folder;

/**
 * Deletes the data of a province for a start that is to be fresh. A mark stands from the first deletion until the new
 * province is up: data that is half deleted or half made cannot be started, so the next start deletes it again.
 */
final class DataReset {
    private static final String MARK = "forgetting";

    private DataReset() {}

    static boolean isUnfinished(Options options) {
        return Files.exists(options.data(MARK));
    }

    /** The unpacked programs stay, since they are no data. */
    static void begin(Options options) throws IOException {
        Files.createDirectories(options.data(""));
        Files.writeString(options.data(MARK), "");
        for (String part : List.of("postgres", "kafka", "keycloak/server/data", DemoData.BEGUN, DemoData.LOADED)) {
            Folder.delete(options.data(part));
        }
    }

    /** Called when every part of the new province is up. */
    static void finish(Options options) throws IOException {
        Files.deleteIfExists(options.data(MARK));
    }
}
