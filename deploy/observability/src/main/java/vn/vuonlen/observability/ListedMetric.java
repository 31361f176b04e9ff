package vn.vuonlen.observability;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A metric that alarms and dashboards may name: a line of {@code metrics.csv}.
 *
 * @param name of its samples, such as {@code vuonlen_told_total}
 * @param services that expose it, such as {@code household}
 */
public record ListedMetric(String name, Set<String> services, Set<String> labels) {

    public ListedMetric {
        services = Set.copyOf(services);
        labels = Set.copyOf(labels);
    }

    public static List<ListedMetric> all() {
        try (var lines = CsvReader.builder().ofNamedCsvRecord(ObservabilityFolder.file("metrics.csv"))) {
            return lines.stream()
                    .map(line ->
                            new ListedMetric(line.getField("metric"), words(line, "services"), words(line, "labels")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> words(NamedCsvRecord line, String column) {
        var text = line.getField(column);
        return text.isEmpty() ? Set.of() : Set.copyOf(Stream.of(text.split(" ")).toList());
    }
}
