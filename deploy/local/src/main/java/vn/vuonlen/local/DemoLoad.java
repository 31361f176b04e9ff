package vn.vuonlen.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ServiceLoader;
import vn.vuonlen.local.demo.DemoProvince;
import vn.vuonlen.local.demo.Endpoints;

/** Loads the demo province once. A load that was interrupted has left no mark, and goes on with the next start. */
public final class DemoLoad {
    static final String MARK = "demo-loaded";
    static final String BEGUN = "demo-begun";

    private DemoLoad() {}

    /** Whether what is in the province, or will be in a moment, is the demo, be it whole or the part that was loaded. */
    static boolean shows(Options options) {
        return !options.empty() || Files.exists(options.data(BEGUN)) || Files.exists(options.data(MARK));
    }

    /** Returns whether there is a demo province to look at. */
    public static boolean into(Province province, Options options, Steps steps)
            throws IOException, InterruptedException {
        Path mark = options.data(MARK);
        if (Files.exists(mark) || options.empty()) {
            return Files.exists(mark);
        }
        DemoProvince demo = ServiceLoader.load(DemoProvince.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no demo province is built in"));
        LoadingProgress progress = new LoadingProgress(steps);
        Endpoints endpoints = province.endpoints(progress);
        Files.writeString(options.data(BEGUN), "");
        try {
            demo.load(endpoints);
            progress.end("✓");
        } catch (IOException | InterruptedException | RuntimeException e) {
            progress.end("✗");
            throw e;
        }
        Files.writeString(mark, Instant.now().toString());
        return true;
    }
}
