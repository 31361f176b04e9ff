package vn.vuonlen.local.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import vn.vuonlen.local.demo.Endpoints;

/** Compares what the services report with what the province published. */
public final class PublishedComparison {
    /** Longer than a consumer that is well stands still: between two polls, or while a large batch is stored. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Endpoints endpoints;
    private final Duration patience;
    private final Duration pause;
    private ReportClient reports;
    private List<ComparedFigure> figures = List.of();

    public PublishedComparison(Endpoints endpoints) {
        this(endpoints, PATIENCE, PAUSE);
    }

    /** @param patience how long the reports may consume nothing while a figure differs */
    PublishedComparison(Endpoints endpoints, Duration patience, Duration pause) {
        this.endpoints = endpoints;
        this.patience = patience;
        this.pause = pause;
        this.reports = new ReportClient(endpoints);
    }

    /**
     * Polls until every figure holds, however long the reports consume events: after a whole load they still have most of
     * them before them. Gives up when they have consumed none for a while. Returns whether every figure holds.
     */
    public boolean awaitEqual() throws IOException, InterruptedException {
        var events = new EventsToConsume(endpoints.reporting());
        Instant deadline = Instant.now().plus(patience);
        long before = -1;
        long most = 0;
        while (!compare()) {
            long left = events.count();
            most = Math.max(most, left);
            endpoints.progress().at(most - left, most);
            if (left != before) {
                before = left;
                deadline = Instant.now().plus(patience);
            } else if (Instant.now().isAfter(deadline)) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
        }
        return true;
    }

    private boolean compare() throws IOException, InterruptedException {
        reports = new ReportClient(endpoints);
        List<ComparedFigure> compared = new ArrayList<>();
        for (PublishedFigure figure : PublishedFigure.all()) {
            compared.add(new ComparedFigure(figure, new ReportedFigures(reports).of(figure)));
        }
        figures = List.copyOf(compared);
        return figures.stream().allMatch(ComparedFigure::holds);
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
        return text.append(figures.stream().map(ComparedFigure::line).collect(Collectors.joining("\n")))
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
        JsonNode movement = reports.movement(year);
        return "  %d  poor: %,d − %,d escaped + %,d relapsed + %,d new = %,d%n"
                .formatted(
                        year,
                        movement.path("start").asLong(),
                        movement.path("escaped").asLong(),
                        movement.path("relapsed").asLong(),
                        movement.path("new").asLong(),
                        movement.path("end").asLong());
    }

    private static String rate(JsonNode report, String member) {
        return report.path(member).isNumber()
                ? report.path(member).decimalValue().setScale(2).toPlainString()
                : "–";
    }
}
