package vn.vuonlen.checks.observability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.vuonlen.infrastructure.ChildProcess;
import vn.vuonlen.infrastructure.FreePort;
import vn.vuonlen.observability.PrometheusTool;

/** Prometheus, which scrapes one process every second, Alertmanager behind it, and the webhook behind both. */
final class AlarmServers implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String ALERTMANAGER = """
            route: {receiver: webhook, group_by: [alertname], group_wait: 1s, group_interval: 1s, repeat_interval: 1h}
            receivers:
              - name: webhook
                webhook_configs: [{url: 'http://127.0.0.1:%d/', send_resolved: true}]
            """;

    private static final String PROMETHEUS = """
            global: {scrape_interval: 1s, scrape_timeout: 1s, evaluation_interval: 1s}
            rule_files: ['%s']
            alerting: {alertmanagers: [{static_configs: [{targets: ['127.0.0.1:%d']}]}]}
            scrape_configs:
              - job_name: household-service
                metrics_path: %s
                static_configs: [{targets: ['%s'], labels: {namespace: dien-bien}}]
            """;

    private final List<JsonNode> received = new CopyOnWriteArrayList<>();
    private final List<Process> processes = new ArrayList<>();
    private final HttpServer webhook;
    private final Path folder;

    /** @throws org.opentest4j.TestAbortedException if a server is not installed */
    AlarmServers(Path folder, Path rules, URI metrics) throws IOException {
        var prometheus = PrometheusTool.PROMETHEUS.orSkip();
        var alertmanager = PrometheusTool.ALERTMANAGER.orSkip();
        this.folder = folder;
        webhook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        webhook.createContext("/", exchange -> {
            JSON.readTree(exchange.getRequestBody()).path("alerts").forEach(received::add);
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        webhook.start();
        int alerts = FreePort.any();
        start(
                "alertmanager",
                ALERTMANAGER.formatted(webhook.getAddress().getPort()),
                alertmanager,
                "--web.listen-address=127.0.0.1:" + alerts,
                "--storage.path=" + folder.resolve("alerts"),
                "--cluster.listen-address=");
        start(
                "prometheus",
                PROMETHEUS.formatted(rules, alerts, metrics.getPath(), metrics.getAuthority()),
                prometheus,
                "--web.listen-address=127.0.0.1:" + FreePort.any(),
                "--storage.tsdb.path=" + folder.resolve("series"));
    }

    private void start(String name, String settings, Path program, String... arguments) throws IOException {
        var file = Files.writeString(folder.resolve(name + ".yaml"), settings);
        var command = new ArrayList<>(List.of(program.toString(), "--config.file=" + file));
        command.addAll(List.of(arguments));
        processes.add(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start());
    }

    /** The first notice of an alarm: {@code status} is firing or resolved. */
    Optional<JsonNode> notice(String alarm, String status) {
        for (var process : processes) {
            if (!process.isAlive()) {
                throw new AssertionError("A server has ended by itself, see the logs in " + folder);
            }
        }
        return received.stream()
                .filter(alert -> alert.at("/labels/alertname").asText().equals(alarm)
                        && alert.path("status").asText().equals(status))
                .findFirst();
    }

    @Override
    public void close() {
        processes.reversed().forEach(ChildProcess::end);
        webhook.stop(0);
    }
}
