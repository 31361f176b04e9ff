package vn.vuonlen.checks.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** PostgreSQL's own benchmark of a script, with prepared statements. */
record Pgbench(Path folder, String url, Path script, int clients, List<String> variables) {

    Pgbench(BenchEnvironment environment, Path script, int clients, List<String> variables) {
        this(environment.folder, environment.database.url, script, clients, variables);
    }

    /** @return the milliseconds of each transaction */
    double[] run(int transactionsOfEach) throws IOException, InterruptedException {
        Path log = folder.resolve("pgbench");
        Path output = folder.resolve("pgbench.out");
        var command = new ArrayList<>(List.of("pgbench", "-n", "-M", "prepared", "-c", "" + clients, "-j"));
        command.add("" + Math.min(clients, 2));
        command.addAll(List.of("-t", "" + transactionsOfEach));
        variables.forEach(variable -> command.addAll(List.of("-D", variable)));
        command.addAll(List.of("-f", script.toString(), "-l", "--log-prefix=" + log));
        command.add(url.substring("jdbc:".length()));
        var bench = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (bench.waitFor() != 0) {
            throw new IOException(Files.readString(output));
        }
        var times = new ArrayList<Double>();
        try (var logs = Files.newDirectoryStream(folder, "pgbench.[0-9]*")) {
            for (Path file : logs) {
                times(file).forEach(times::add);
                Files.delete(file);
            }
        }
        return times.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static Stream<Double> times(Path log) throws IOException {
        return Files.readAllLines(log).stream().map(line -> Double.parseDouble(line.split(" ", 4)[2]) / 1000);
    }
}
