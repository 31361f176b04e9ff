package vn.vuonlen.local.demo.loading;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.vuonlen.local.demo.LoadProgress;
import vn.vuonlen.local.demo.plan.DemoTable;

/** Sets the targets of the province for 2019. */
final class LoadTargets {

    private static final int YEAR = 2019;

    private final ServiceClient reporting;
    private final LoadProgress progress;

    LoadTargets(ServiceClient reporting, LoadProgress progress) {
        this.reporting = reporting;
        this.progress = progress;
    }

    void load() throws IOException, InterruptedException {
        progress.step("Targets of " + YEAR);
        for (String[] row : DemoTable.rows("targets-" + YEAR + ".csv")) {
            Map<String, Object> target = new LinkedHashMap<>(Map.of("area", row[0], "year", YEAR, "measure", row[2]));
            if (!row[1].isEmpty()) {
                target.put("designation", row[1]);
            }
            target.put("target", new BigDecimal(row[3]));
            // Without it a target of a year that is over is refused.
            target.put("decision", Map.of("number", row[4], "date", row[5]));
            String key = "demo-target-%d-%s-%s".formatted(YEAR, row[1], row[2]);
            reporting.postUntilAccepted(LoadingUser.DECIDER, "/v1/targets", target, key);
        }
    }
}
