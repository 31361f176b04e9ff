package vn.vuonlen.local.glance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import vn.vuonlen.local.demo.Endpoints;

/** The province at a glance: what the reports say, beside what the province published. */
public final class Glance {
    /** The reports follow the events; after a whole load they are a little behind. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Endpoints endpoints;
    private Reports reports;
    private List<Compared> figures = List.of();

    public Glance(Endpoints endpoints) {
        this.endpoints = endpoints;
        this.reports = new Reports(endpoints);
    }

    /** Asks until every figure holds. Returns whether they do, at the latest when patience ends. */
    public boolean awaitFigures() throws IOException, InterruptedException {
        Instant limit = Instant.now().plus(PATIENCE);
        while (!compare() && Instant.now().isBefore(limit)) {
            TimeUnit.SECONDS.sleep(1);
        }
        return figures.stream().allMatch(Compared::holds);
    }

    private boolean compare() throws IOException, InterruptedException {
        reports = new Reports(endpoints);
        List<Compared> compared = new ArrayList<>();
        for (PublishedFigure figure : PublishedFigure.all()) {
            compared.add(new Compared(figure, new Actual(reports).of(figure)));
        }
        figures = List.copyOf(compared);
        return figures.stream().allMatch(Compared::holds);
    }

    public String text() throws IOException, InterruptedException {
        StringBuilder text = new StringBuilder("Tỉnh Điện Biên nhìn nhanh · the province at a glance\n\n");
        text.append("  Year  Households       Poor    Rate   Near-poor    Rate   Poor districts\n");
        for (int year = 2017; year <= 2019; year++) {
            text.append(year(year));
        }
        for (int year = 2018; year <= 2019; year++) {
            text.append(movement(year));
        }
        text.append("\nAgainst what the province published\n");
        return text.append(figures.stream().map(Compared::line).collect(Collectors.joining("\n")))
                .append("\n")
                .toString();
    }

    private String year(int year) throws IOException, InterruptedException {
        JsonNode all = reports.poverty(year, "PROVINCE");
        JsonNode districts = reports.poverty(year, "POOR_DISTRICTS");
        return "  %d  %,10d %,10d %6s%% %,11d %6s%% %,9d of %,d (%s%%)%n"
                .formatted(
                        year,
                        all.path("households").asLong(),
                        all.path("poor").asLong(),
                        rate(all, "poorRate"),
                        all.path("nearPoor").asLong(),
                        rate(all, "nearPoorRate"),
                        districts.path("poor").asLong(),
                        districts.path("households").asLong(),
                        rate(districts, "poorRate"));
    }

    private String movement(int year) throws IOException, InterruptedException {
        JsonNode moved = reports.movement(year);
        return "  %d  poor: %,d − %,d escaped + %,d relapsed + %,d new = %,d%n"
                .formatted(
                        year,
                        moved.path("start").asLong(),
                        moved.path("escaped").asLong(),
                        moved.path("relapsed").asLong(),
                        moved.path("new").asLong(),
                        moved.path("end").asLong());
    }

    private static String rate(JsonNode report, String member) {
        return report.path(member).isNumber()
                ? report.path(member).decimalValue().setScale(2).toPlainString()
                : "–";
    }
}
