package vn.vuonlen.local.command;

import java.io.IOException;
import java.util.ServiceLoader;
import vn.vuonlen.local.console.ConsoleLoadProgress;
import vn.vuonlen.local.console.Steps;
import vn.vuonlen.local.demo.DemoProvince;
import vn.vuonlen.local.demo.Endpoints;
import vn.vuonlen.local.process.DemoData;
import vn.vuonlen.local.process.Options;
import vn.vuonlen.local.process.Province;

/** Loads the demo province once. A load that was interrupted is not marked as loaded, and the next start resumes it. */
final class DemoLoad {
    private DemoLoad() {}

    /** Returns whether the province holds the demo. */
    static boolean into(Province province, Options options, Steps steps) throws IOException, InterruptedException {
        if (DemoData.isLoaded(options) || options.empty()) {
            return DemoData.isLoaded(options);
        }
        DemoProvince demo = ServiceLoader.load(DemoProvince.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no demo province is built in"));
        ConsoleLoadProgress progress = new ConsoleLoadProgress(steps);
        Endpoints endpoints = province.endpoints(progress);
        DemoData.markBegun(options);
        try {
            demo.load(endpoints);
            progress.end("✓");
        } catch (IOException | InterruptedException | RuntimeException e) {
            progress.end("✗");
            throw e;
        }
        DemoData.markLoaded(options);
        return true;
    }
}
