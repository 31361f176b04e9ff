package vn.vuonlen.local;

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

/** Data is forgotten whole: a start that was stopped while it forgot leaves a mark, until one is through. */
class ForgettingTest {
    private static final List<String> DATA =
            List.of("postgres/data/base/1", "kafka/log", "keycloak/server/data/h2/users", "demo-begun", "demo-loaded");
    private static final List<String> PROGRAMS =
            List.of("postgres-binaries/bin/postgres", "keycloak/server/bin/kc.sh", "keycloak/admin-password");

    private final Options options;

    ForgettingTest(@TempDir Path home) {
        options = Options.apart(home);
    }

    @BeforeEach
    void aProvinceThatWasLoaded() throws IOException {
        for (String file : Stream.concat(DATA.stream(), PROGRAMS.stream()).toList()) {
            Files.createDirectories(options.data(file).getParent());
            Files.writeString(options.data(file), file);
        }
    }

    @Test
    void dataIsForgottenAndProgramsStay() throws IOException {
        LeftOvers.forgetData(options);

        assertEquals(List.of(), there(DATA));
        assertEquals(PROGRAMS, there(PROGRAMS));
    }

    @Test
    void untilTheNewProvinceStandsItIsHalfForgotten() throws IOException {
        assertFalse(LeftOvers.halfForgotten(options));
        LeftOvers.forgetData(options);
        assertTrue(LeftOvers.halfForgotten(options));

        // What the start that was stopped has made meanwhile.
        Files.createDirectories(options.data("postgres/data"));
        Files.writeString(options.data("postgres/data/PG_VERSION"), "18");
        LeftOvers.forgetData(options);
        LeftOvers.forgotten(options);

        assertFalse(LeftOvers.halfForgotten(options));
        assertEquals(List.of(), there(List.of("postgres")));
    }

    @Test
    void aProvinceShowsTheDemoFromItsFirstRowOn() throws IOException {
        var empty = new Options(options.home(), options.ports(), true, true, false);
        assertTrue(DemoLoad.shows(empty), "loaded");
        LeftOvers.forgetData(empty);
        assertFalse(DemoLoad.shows(empty), "forgotten");
        Files.writeString(empty.data("demo-begun"), "");
        assertTrue(DemoLoad.shows(empty), "begun");
        LeftOvers.forgetData(options);
        assertTrue(DemoLoad.shows(options), "about to be loaded");
    }

    private List<String> there(List<String> files) {
        return files.stream().filter(file -> Files.exists(options.data(file))).toList();
    }
}
