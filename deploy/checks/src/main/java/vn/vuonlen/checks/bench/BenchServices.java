package vn.vuonlen.checks.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.vuonlen.checks.DeliveredService;
import vn.vuonlen.infrastructure.ChildProcess;
import vn.vuonlen.infrastructure.FreePort;
import vn.vuonlen.infrastructure.PostgresProcess;
import vn.vuonlen.infrastructure.testing.TestSettings;

/**
 * household-service as it is delivered; alone, so that the marks of both sides stay in the table, or as a province runs
 * it: with its relay, and with reporting-service, which consumes what that publishes. They end with this JVM.
 */
final class BenchServices implements AutoCloseable {

    /** The size of one container of a service. */
    static final List<String> JVM = List.of("-Xmx256m", "-XX:+UseSerialGC");

    /** The share of a processor below which the consumer counts as having nothing left to do. */
    private static final double IDLE = 0.1;

    private final List<Process> processes;
    private final HouseholdClient client;

    private BenchServices(HouseholdClient client, List<Process> processes) {
        this.client = client;
        this.processes = List.copyOf(processes);
    }

    static BenchServices start(PostgresProcess postgres, boolean relay, Path folder)
            throws IOException, SQLException, InterruptedException {
        var settings = new HashMap<>(TestSettings.at(postgres.url("household")));
        settings.put("vuonlen.outbox.relay", "" + relay);
        int port = FreePort.any();
        var household = start("household-service", port, settings, folder);
        var client = new HouseholdClient(port);
        await(client, household, folder);
        if (!relay) {
            return new BenchServices(client, List.of(household));
        }
        postgres.createDatabaseIfAbsent("reporting");
        settings.put("quarkus.datasource.jdbc.url", postgres.url("reporting"));
        int reportingPort = FreePort.any();
        var reporting = start("reporting-service", reportingPort, settings, folder);
        await(new HouseholdClient(reportingPort), reporting, folder);
        return new BenchServices(client, List.of(household, reporting));
    }

    private static Process start(String service, int port, Map<String, String> settings, Path folder)
            throws IOException {
        return start(DeliveredService.command(service, port, JVM, settings), folder.resolve(service + ".log"));
    }

    static Process start(List<String> command, Path log) throws IOException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return process;
    }

    static void await(HouseholdClient client, Process process, Path folder) throws IOException, InterruptedException {
        while (!client.answers()) {
            if (!process.isAlive()) {
                throw new IOException("A service ended: see its log in " + folder);
            }
            Thread.sleep(200);
        }
    }

    HouseholdClient client() {
        return client;
    }

    double cpuSeconds() {
        return Cpu.seconds(processes.getFirst().toHandle());
    }

    /** Where there is a relay, until it has sent everything and the consumer rests. */
    void awaitPublication(BenchDatabase database) throws SQLException, InterruptedException {
        if (processes.size() == 1) {
            return;
        }
        var consumer = processes.getLast().toHandle();
        double before;
        do {
            before = Cpu.seconds(consumer);
            Thread.sleep(1_000);
        } while (!database.isPublished() || Cpu.seconds(consumer) - before > IDLE);
    }

    @Override
    public void close() {
        processes.forEach(ChildProcess::end);
    }
}
