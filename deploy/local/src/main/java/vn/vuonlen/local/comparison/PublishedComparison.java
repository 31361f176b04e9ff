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
    /** Reports are eventually consistent: after a whole load their projections are still consuming events. */
    private static final Duration TIMEOUT = Duration.ofSeconds(90);

    private final Endpoints endpoints;
    private ReportClient reports;
    private List<ComparedFigure> figures = List.of();

    public PublishedComparison(Endpoints endpoints) {
        this.endpoints = endpoints;
        this.reports = new ReportClient(endpoints);
    }

    /** Polls until every figure holds or the timeout is over. Returns whether every figure holds. */
    public boolean awaitEqual() throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(TIMEOUT);
        while (!compare() && Instant.now().isBefore(deadline)) {
            TimeUnit.SECONDS.sleep(1);
        }
        return figures.stream().allMatch(ComparedFigure::holds);
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
