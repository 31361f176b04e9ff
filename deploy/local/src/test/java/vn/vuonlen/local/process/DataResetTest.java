package vn.vuonlen.local.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start that was stopped during its reset leaves a mark, so that the next start resets the data again. */
class DataResetTest {
    private static final List<String> DATA =
            List.of("postgres/data/base/1", "kafka/log", "keycloak/server/data/h2/users", "demo-begun", "demo-loaded");
    private static final List<String> PROGRAMS =
            List.of("postgres-binaries/bin/postgres", "keycloak/server/bin/kc.sh", "keycloak/admin-password");

    private final Options options;

    DataResetTest(@TempDir Path home) {
        options = Options.apart(home);
    }

    @BeforeEach
    void loadProvince() throws IOException {
        for (String file : Stream.concat(DATA.stream(), PROGRAMS.stream()).toList()) {
            Files.createDirectories(options.data(file).getParent());
            Files.writeString(options.data(file), file);
        }
    }

    @Test
    void deletesDataAndLeavesPrograms() throws IOException {
        DataReset.begin(options);

        assertEquals(List.of(), existing(DATA));
        assertEquals(PROGRAMS, existing(PROGRAMS));
    }

    @Test
    void staysUnfinishedUntilTheNewProvinceIsUp() throws IOException {
        assertFalse(DataReset.isUnfinished(options));
        DataReset.begin(options);
        assertTrue(DataReset.isUnfinished(options));

        // What the start has created before it was stopped.
        Files.createDirectories(options.data("postgres/data"));
        Files.writeString(options.data("postgres/data/PG_VERSION"), "18");
        DataReset.begin(options);
        DataReset.finish(options);

        assertFalse(DataReset.isUnfinished(options));
        assertEquals(List.of(), existing(List.of("postgres")));
    }

    @Test
    void demoIsShownFromTheFirstRowLoaded() throws IOException {
        var empty = new Options(options.home(), options.ports(), true, true);
        assertTrue(DemoData.isShown(empty), "loaded");
        DataReset.begin(empty);
        assertFalse(DemoData.isShown(empty), "deleted");
        Files.writeString(empty.data("demo-begun"), "");
        assertTrue(DemoData.isShown(empty), "begun");
        DataReset.begin(options);
        assertTrue(DemoData.isShown(options), "about to be loaded");
    }

    private List<String> existing(List<String> files) {
        return files.stream().filter(file -> Files.exists(options.data(file))).toList();
    }
}
