package vn.vuonlen.local.process;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import vn.vuonlen.local.console.Steps;
import vn.vuonlen.local.demo.Endpoints;
import vn.vuonlen.local.demo.LoadProgress;
import vn.vuonlen.local.signin.DemoUsers;

/** A whole province on one machine: PostgreSQL, Kafka, Keycloak and the three services, each a process. */
public final class Province implements AutoCloseable {
    private final Options options;
    private final Steps steps;
    private final ProcessWatch watch;
    private final InfrastructureProcesses infrastructure;
    private final StartGate starts = new StartGate();
    private final Map<Part, ServiceProcess> services = new ConcurrentHashMap<>();

    /** {@code onDeath} gets a sentence for a person when a part ends that nobody stopped. */
    public Province(Options options, Steps steps, Consumer<String> onDeath) {
        this.options = options;
        this.steps = steps;
        this.watch = new ProcessWatch(onDeath);
        this.infrastructure = new InfrastructureProcesses(options, watch);
    }

    public void start() throws IOException, InterruptedException {
        LeftoverProcesses.end(options);
        options.ports().requireFree();
        if (options.fresh() || DataReset.isUnfinished(options)) {
            DataReset.begin(options);
        }
        // Keycloak takes longest. Until it is up the services answer 401, so they need not wait for it.
        ParallelTasks.runAll(List.of(
                () -> start("Keycloak 26", infrastructure::startKeycloak), this::startDatabaseBrokerAndServices));
        DataReset.finish(options);
    }

    private Void startDatabaseBrokerAndServices() throws IOException, InterruptedException {
        ParallelTasks.runAll(List.of(
                () -> start("PostgreSQL 18", infrastructure::startPostgres),
                () -> start("Kafka 4.1", infrastructure::startKafka)));
        ParallelTasks.runAll(List.of(
                () -> startService(Part.HOUSEHOLD),
                () -> startService(Part.FUNDING),
                () -> startService(Part.REPORTING)));
        return null;
    }

    private <T> T start(String step, Callable<T> start) throws Exception {
        return starts.run(() -> steps.run(step, start));
    }

    /** Also restarts a service that was killed. */
    public ProcessHandle startService(Part part) throws Exception {
        return start(part.title(), () -> {
            ServiceProcess started = ServiceProcess.start(part, options);
            services.put(part, started);
            watch.add(started.process().toHandle(), started::endedByItself);
            return started.process().toHandle();
        });
    }

    public Endpoints endpoints(LoadProgress progress) {
        return new Endpoints(url(Part.HOUSEHOLD), url(Part.FUNDING), url(Part.REPORTING), users(), progress);
    }

    public DemoUsers users() {
        return infrastructure.users();
    }

    public URI url(Part part) {
        return URI.create("http://localhost:" + options.ports().of(part));
    }

    /** For checks that compare what a service answers with what its database holds. */
    public String jdbcUrl(Part service) {
        return infrastructure.jdbcUrl(service);
    }

    public String kafkaBootstrap() {
        return infrastructure.kafkaBootstrap();
    }

    @Override
    public void close() throws IOException {
        watch.stop();
        starts.close();
        List.copyOf(services.values()).parallelStream().forEach(ServiceProcess::close);
        infrastructure.close();
    }
}
