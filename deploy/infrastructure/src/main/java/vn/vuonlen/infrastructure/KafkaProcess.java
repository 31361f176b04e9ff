package vn.vuonlen.infrastructure;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** One Kafka node, broker and controller, in a JVM of its own. The data in its directory outlives it. */
public final class KafkaProcess implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private final Process process;
    private final int port;
    private final LogFile log;

    private KafkaProcess(Process process, int port, LogFile log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    public static KafkaProcess start(Path directory, int port) throws IOException, InterruptedException {
        Path home = directory.toAbsolutePath();
        Files.createDirectories(home);
        endLeftOver(home);
        Path settings = Files.writeString(home.resolve("server.properties"), settings(home, port));
        Path log = home.resolve("kafka.log");
        ProcessBuilder java = Checkout.here().java(Broker.class, "-Xmx256m", "-XX:+UseSerialGC");
        java.command().add(settings.toString());
        Process process =
                java.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        KafkaProcess started = new KafkaProcess(process, port, new LogFile(log));
        try {
            Files.writeString(home.resolve("kafka.pid"), Long.toString(process.pid()));
            started.await();
            return started;
        } catch (IOException | InterruptedException | RuntimeException e) {
            started.close();
            throw e;
        }
    }

    public static boolean endLeftOver(Path directory) {
        Path home = directory.toAbsolutePath();
        return LeftOver.end(home.resolve("kafka.pid"), home, "TERM");
    }

    private static String settings(Path home, int port) {
        int controller = FreePort.any();
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                log.dirs=%3$s
                # One node: every internal topic has one replica, and few partitions start sooner.
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=4
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                # Services create their topics themselves; a misspelt name must not create one.
                auto.create.topics.enable=false
                group.initial.rebalance.delay.ms=0
                # The default of 128 MB would be half the heap.
                log.cleaner.dedupe.buffer.size=4194304
                """.formatted(port, controller, home.resolve("logs"));
    }

    private void await() throws IOException, InterruptedException {
        Instant limit = Instant.now().plus(START_LIMIT);
        while (!answers()) {
            if (!process.isAlive() || Instant.now().isAfter(limit)) {
                throw new IOException("Kafka did not start:\n" + log.tail(20));
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** The port first: the admin client logs a warning for each refused connection. */
    private boolean answers() throws InterruptedException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
        } catch (IOException e) {
            return false;
        }
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap()))) {
            return !admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | java.util.concurrent.TimeoutException e) {
            return false;
        }
    }

    public String bootstrap() {
        return "127.0.0.1:" + port;
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void close() {
        ChildProcess.end(process);
    }
}
