package vn.vuonlen.checks.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import vn.vuonlen.checks.node.NodePackages;

/** The same as {@link JavaClient}, by {@code clients/typescript/drive.ts}. */
record TypeScriptClient(ClientOccasion occasion, NodePackages node) {

    private static final Path SOURCES = Path.of("clients/typescript");
    private static final Path DRIVE = Path.of("clients/target/typescript/typescript/drive.js");

    void isCompiledStrictlyAndDrivesTheSuite() throws Exception {
        succeeds(node.tool("tsc", "--project", SOURCES.toString()));
        succeeds(node.script(DRIVE, occasion.environment()));
    }

    private static void succeeds(NodePackages.Outcome outcome) {
        assertEquals(0, outcome.exitCode(), () -> outcome.output() + outcome.errors());
    }
}
