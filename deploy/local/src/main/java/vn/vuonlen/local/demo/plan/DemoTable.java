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
        var stream = Objects.requireNonNull(DemoTable.class.getResourceAsStream("/demo/" + name), name);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
