package vn.vuonlen.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import vn.vuonlen.infrastructure.Checkout;
import vn.vuonlen.infrastructure.KafkaProcess;
import vn.vuonlen.infrastructure.KeycloakProcess;
import vn.vuonlen.infrastructure.PostgresProcess;
import vn.vuonlen.local.demo.Endpoints;
import vn.vuonlen.local.demo.LoadProgress;

/** A whole province on one machine: PostgreSQL, Kafka, Keycloak and the three services, each a process. */
public final class Province implements AutoCloseable {
    private final Options options;
    private final Steps steps;
    private final Watch watch;
    private final Starts starts = new Starts();
    private final Map<Part, ServiceProcess> services = new ConcurrentHashMap<>();
    private volatile PostgresProcess postgres;
    private volatile KafkaProcess kafka;
    private volatile KeycloakProcess keycloak;

    /** What is to happen, with words for a person, when a part ends that nobody asked to. */
    public Province(Options options, Steps steps, Consumer<String> death) {
        this.options = options;
        this.steps = steps;
        this.watch = new Watch(death);
    }

    public void start() throws IOException, InterruptedException {
        LeftOvers.end(options);
        options.ports().requireFree();
        if (options.fresh() || LeftOvers.halfForgotten(options)) {
            LeftOvers.forgetData(options);
        }
        // Keycloak takes longest; the services answer 401 until it is there, so nothing but the end waits for it.
        Together.all(List.of(() -> start("Keycloak 26", this::startKeycloak), this::startTheRest));
        LeftOvers.forgotten(options);
    }

    private Void startTheRest() throws IOException, InterruptedException {
        Together.all(
                List.of(() -> start("PostgreSQL 18", this::startPostgres), () -> start("Kafka 4.1", this::startKafka)));
        Together.all(List.of(
                () -> startService(Part.HOUSEHOLD),
                () -> startService(Part.FUNDING),
                () -> startService(Part.REPORTING)));
        return null;
    }

    private <T> T start(String what, Callable<T> work) throws Exception {
        return starts.run(() -> steps.run(what, work));
    }

    private PostgresProcess startPostgres() throws Exception {
        postgres =
                PostgresProcess.start(options.data("postgres"), options.ports().of(Part.POSTGRES));
        for (Part service : Part.SERVICES) {
            postgres.createDatabaseIfAbsent(service.key());
        }
        watch.over(postgres.process(), () -> "PostgreSQL ended by itself; its log is in " + options.data("postgres"));
        return postgres;
    }

    private KafkaProcess startKafka() throws Exception {
        kafka = KafkaProcess.start(options.data("kafka"), options.ports().of(Part.KAFKA));
        watch.over(kafka.process(), () -> "Kafka ended by itself; its log is in " + options.data("kafka"));
        return kafka;
    }

    private KeycloakProcess startKeycloak() throws Exception {
        Path zip = Checkout.here().root().resolve("deploy/local/target/keycloak.zip");
        keycloak = KeycloakProcess.start(
                zip, options.data("keycloak"), options.ports().of(Part.KEYCLOAK));
        watch.over(
                keycloak.process().toHandle(),
                () -> "Keycloak ended by itself; its log is in " + options.data("keycloak"));
        return keycloak;
    }

    /** Also starts one again that was killed. */
    public ProcessHandle startService(Part part) throws Exception {
        return start(part.title(), () -> {
            ServiceProcess started = ServiceProcess.start(part, options);
            services.put(part, started);
            watch.over(started.process().toHandle(), started::lastWords);
            return started.process().toHandle();
        });
    }

    public Endpoints endpoints(LoadProgress progress) {
        return new Endpoints(url(Part.HOUSEHOLD), url(Part.FUNDING), url(Part.REPORTING), users(), progress);
    }

    public DemoUsers users() {
        return new DemoUsers(keycloak.url(), keycloak.adminPassword());
    }

    public URI url(Part part) {
        return URI.create("http://localhost:" + options.ports().of(part));
    }

    /** For a check that looks behind the doors. */
    public String jdbcUrl(Part service) {
        return postgres.url(service.key()) + "?user=" + PostgresProcess.USER;
    }

    public String kafkaBootstrap() {
        return kafka.bootstrap();
    }

    @Override
    public void close() throws IOException {
        watch.end();
        starts.end();
        List.copyOf(services.values()).parallelStream().forEach(ServiceProcess::close);
        if (keycloak != null) {
            keycloak.close();
        }
        if (kafka != null) {
            kafka.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }
}
