package vn.vuonlen.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;

/** The marks in the data of a province that say whether loading the demo was begun, and whether it is complete. */
public final class DemoData {
    static final String LOADED = "demo-loaded";
    static final String BEGUN = "demo-begun";

    private DemoData() {}

    public static boolean isLoaded(Options options) {
        return Files.exists(options.data(LOADED));
    }

    public static void markBegun(Options options) throws IOException {
        Files.writeString(options.data(BEGUN), "");
    }

    public static void markLoaded(Options options) throws IOException {
        Files.writeString(options.data(LOADED), Instant.now().toString());
    }

    /** Whether the province shows demo data, complete or in part, or is about to be loaded with it. */
    static boolean isShown(Options options) {
        return !options.empty() || Files.exists(options.data(BEGUN)) || isLoaded(options);
    }
}
