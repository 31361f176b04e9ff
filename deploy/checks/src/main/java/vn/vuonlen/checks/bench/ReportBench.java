package vn.vuonlen.checks.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code ./vuonlen bench report [part]… [rounds]}: reporting-service against floors, part after part in each round. */
record ReportBench(ReportEnvironment environment, PrintStream out, Sizes sizes) {

    /** In the order of a round. */
    static final List<String> PARTS = List.of("answers", "change", "xlsx", "csv", "rebuild");

    /** Sides that are measured one after the other in each round. */
    interface Part extends AutoCloseable {

        List<Measurement> round() throws IOException, SQLException, InterruptedException;

        /** @param measured of all rounds, by side */
        String ratios(Map<String, List<Measurement>> measured);

        @Override
        default void close() {
            // Most have nothing open between two rounds.
        }
    }

    /**
     * @param warmUps rounds that are not measured, while the JVMs compile
     * @param requests of each side in a round
     * @param changes of the decided year, and at 500 a second of the open one
     * @param rows of a file
     * @param events in the topics of a rebuild
     */
    record Sizes(int warmUps, int requests, int changes, int rows, int events) {

        private static final Sizes FULL = new Sizes(3, 20_000, 2_000, 127_667, 200_000);
    }

    static void measure(List<String> parts, int rounds, PrintStream out)
            throws IOException, SQLException, InterruptedException {
        try (var environment = new ReportEnvironment()) {
            new ReportBench(environment, out, Sizes.FULL).run(parts, rounds);
        }
    }

    /** @return the ratios of the parts */
    String run(List<String> names, int rounds) throws IOException, SQLException, InterruptedException {
        var parts = new ArrayList<Part>();
        try {
            for (var name : names) {
                parts.add(part(name));
            }
            var measured = new LinkedHashMap<String, List<Measurement>>();
            for (int round = -sizes.warmUps; round < rounds; round++) {
                for (var part : parts) {
                    var measurements = part.round();
                    if (round >= 0) {
                        measurements.forEach(out::println);
                        measurements.forEach(one -> measured.computeIfAbsent(one.side(), side -> new ArrayList<>())
                                .add(one));
                    }
                }
            }
            var ratios = String.join(
                    " ", parts.stream().map(part -> part.ratios(measured)).toList());
            out.println(ratios);
            return ratios;
        } finally {
            parts.forEach(Part::close);
        }
    }

    private Part part(String name) throws IOException, SQLException, InterruptedException {
        return switch (name) {
            case "answers" -> new AnswerBench(environment, sizes.requests, sizes.changes);
            case "change" -> new ReportChanges(environment, sizes.changes);
            case "xlsx" -> FileBench.ofWorkbooks(environment, sizes.rows);
            case "csv" -> FileBench.ofCsv(environment, sizes.rows);
            case "rebuild" -> new RebuildBench(environment, sizes.events);
            default -> throw new IllegalArgumentException(name);
        };
    }
}
