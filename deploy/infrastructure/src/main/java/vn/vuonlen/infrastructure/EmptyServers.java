package vn.vuonlen.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A PostgreSQL with empty databases and a Kafka without topics, for as long as their starter lives: {@code ./vuonlen images}
 * starts each service before them once. The arguments are a folder and the names of the databases; the addresses are told in
 * the file {@code addresses} of the folder.
 */
final class EmptyServers {
    private EmptyServers() {}

    public static void main(String[] arguments) throws Exception {
        ProcessHandle starter = ProcessHandle.current().parent().orElseThrow();
        Path home = Path.of(arguments[0]).toAbsolutePath();
        Folder.delete(home);
        PostgresProcess postgres = PostgresProcess.start(home.resolve("postgres"), FreePort.any(), Durability.VOLATILE);
        KafkaProcess kafka = KafkaProcess.start(home.resolve("kafka"), FreePort.any());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(postgres, kafka, home)));
        List<String> addresses = new ArrayList<>(List.of("kafka " + kafka.bootstrap()));
        for (String database : List.of(arguments).subList(1, arguments.length)) {
            postgres.createDatabaseIfAbsent(database);
            addresses.add(database + " " + postgres.url(database));
        }
        // Moved into place whole, so that a reader sees all or nothing.
        Path draft = Files.write(home.resolve("addresses.draft"), addresses);
        Files.move(draft, home.resolve("addresses"), StandardCopyOption.ATOMIC_MOVE);
        starter.onExit().join();
        System.exit(0);
    }

    private static void end(PostgresProcess postgres, KafkaProcess kafka, Path home) {
        try {
            kafka.close();
            postgres.close();
            Folder.delete(home);
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL and Kafka do not end", e);
        }
    }
}
