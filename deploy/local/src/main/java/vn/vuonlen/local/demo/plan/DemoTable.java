package vn.vuonlen.local.demo.plan;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the tables of the demo: comma-separated lines without quoting, after a header. */
public final class DemoTable {

    private DemoTable() {}

    public static List<String[]> rows(String name) {
        return read("/demo/" + name);
    }

    /** The figures that the province published: year, scope, measure, value, qualifier, unit and source. */
    public static List<String[]> published() {
        return read("/comparison/published-figures.csv");
    }

    private static List<String[]> read(String path) {
        var stream = Objects.requireNonNull(DemoTable.class.getResourceAsStream(path), path);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
