package vn.vuonlen.infrastructure.testing;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Properties;
import vn.vuonlen.infrastructure.Checkout;
import vn.vuonlen.infrastructure.Durability;
import vn.vuonlen.infrastructure.Folder;
import vn.vuonlen.infrastructure.FreePort;
import vn.vuonlen.infrastructure.KafkaProcess;
import vn.vuonlen.infrastructure.PostgresProcess;

/** The JVM that holds a build's PostgreSQL and Kafka. It ends, and they with it, when the build ends. */
final class TestHostMain {
    private TestHostMain() {}

    /** The heap is for unpacking PostgreSQL, which the library does in memory. */
    static ProcessBuilder process(long owner) {
        ProcessBuilder java = Checkout.here()
                .java(
                        TestHostMain.class,
                        "-Xmx320m",
                        "-XX:+UseSerialGC",
                        "-Dvuonlen.root=" + Checkout.here().root());
        java.command().add(Long.toString(owner));
        return java;
    }

    public static void main(String[] arguments) throws Exception {
        ProcessHandle owner = ProcessHandle.of(Long.parseLong(arguments[0])).orElseThrow();
        Path all = TestHost.home();
        Path home = all.resolve(arguments[0]);
        KilledRuns.clean(all, home);
        PostgresProcess postgres = PostgresProcess.start(home.resolve("postgres"), FreePort.any(), Durability.VOLATILE);
        KafkaProcess kafka = KafkaProcess.start(home.resolve("kafka"), FreePort.any());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(postgres, kafka, home)));
        publish(home, postgres, kafka);
        owner.onExit().join();
        System.exit(0);
    }

    /** Moved into place whole, so that a reader sees all or nothing. */
    private static void publish(Path home, PostgresProcess postgres, KafkaProcess kafka)
            throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair keys = generator.generateKeyPair();
        Properties state = new Properties();
        state.setProperty("pid", Long.toString(ProcessHandle.current().pid()));
        state.setProperty("postgres.port", Integer.toString(postgres.port()));
        state.setProperty("kafka.bootstrap", kafka.bootstrap());
        state.setProperty(
                "key.private",
                Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()));
        state.setProperty(
                "key.public",
                Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()));
        Path draft = home.resolve("state.draft");
        try (Writer writer = Files.newBufferedWriter(draft)) {
            state.store(writer, null);
        }
        Files.move(draft, home.resolve("state.properties"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void end(PostgresProcess postgres, KafkaProcess kafka, Path home) {
        try {
            kafka.close();
            postgres.close();
            Folder.delete(home);
        } catch (IOException e) {
            throw new IllegalStateException("the tests' processes do not end", e);
        }
    }
}
