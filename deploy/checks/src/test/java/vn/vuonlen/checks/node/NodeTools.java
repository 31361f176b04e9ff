package vn.vuonlen.checks.node;

import java.io.IOException;
import org.junit.jupiter.api.Assumptions;

/** The packages of Node for a test, which is skipped where Node is absent. */
public final class NodeTools {

    private NodeTools() {}

    /**
     * The packages, installed.
     *
     * @throws AssertionError where Node is absent, if the environment has {@code VUONLEN_NODE=required}
     */
    public static NodePackages orSkip() throws IOException, InterruptedException {
        if (!NodePackages.arePossible()) {
            skip("VUONLEN_NODE", "Node 20 or newer with npm is not on the PATH: what runs on it was not tried.");
        }
        return NodePackages.installed();
    }

    /** Skips the test with a line, or fails it if the environment says that what it needs is required. */
    public static void skip(String variable, String sentence) {
        if ("required".equals(System.getenv(variable))) {
            throw new AssertionError(sentence);
        }
        System.getLogger("node").log(System.Logger.Level.WARNING, "Skipped: " + sentence);
        Assumptions.abort(sentence);
    }
}
