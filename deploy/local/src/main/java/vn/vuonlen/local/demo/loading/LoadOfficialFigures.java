package vn.vuonlen.local.demo.loading;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.vuonlen.local.demo.LoadProgress;
import vn.vuonlen.local.demo.plan.DemoTable;

/** Stores the figures that the province published, in one request. */
final class LoadOfficialFigures {

    private static final String PROVINCE = "11";

    private final ServiceClient reporting;
    private final LoadProgress progress;

    LoadOfficialFigures(ServiceClient reporting, LoadProgress progress) {
        this.reporting = reporting;
        this.progress = progress;
    }

    void load() throws IOException, InterruptedException {
        progress.step("Official figures");
        var figures =
                DemoTable.published().stream().map(LoadOfficialFigures::figure).toList();
        reporting.putUntilAccepted(LoadingUser.DECIDER, "/v1/official-figures", Map.of("figures", figures));
    }

    private static Map<String, Object> figure(String[] row) {
        var figure = new LinkedHashMap<String, Object>();
        figure.put("area", PROVINCE);
        figure.put("year", Integer.valueOf(row[0]));
        if (row[1].equals("POOR_DISTRICTS")) {
            figure.put("designation", "POOR_DISTRICT");
        }
        figure.put("measure", row[2]);
        figure.put("value", new BigDecimal(row[3]));
        figure.put("qualifier", row[4]);
        figure.put("unit", unit(row[5]));
        figure.put("source", row[6]);
        if (!List.of("areas", "households", "percent", "VND").contains(row[5])) {
            figure.put("note", row[5]);
        }
        return figure;
    }

    private static String unit(String published) {
        if (published.startsWith("percentage points")) {
            return "POINTS";
        }
        return switch (published.split(" ", 2)[0]) {
            case "areas" -> "AREAS";
            case "households" -> "HOUSEHOLDS";
            case "percent" -> "PERCENT";
            case "VND" -> "DONG";
            default -> throw new IllegalArgumentException("no unit " + published);
        };
    }
}
