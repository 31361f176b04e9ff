package vn.vuonlen.infrastructure.testing;

import java.io.IOException;
import java.io.Reader;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import vn.vuonlen.infrastructure.Checkout;
import vn.vuonlen.infrastructure.LogFile;

/**
 * A test's view of the build's one PostgreSQL and one Kafka. They belong to a JVM of their own (see {@link TestHostMain})
 * because a build has many test JVMs: the first starts it, the others find it through its state file.
 */
record TestHost(int postgresPort, String kafkaBootstrap, String privateKey, String publicKey) {
    private static TestHost found;

    static synchronized TestHost get() {
        if (found == null) {
            try {
                found = findOrStart();
            } catch (IOException e) {
                throw new IllegalStateException("the tests' PostgreSQL and Kafka do not start", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while the tests' processes were starting", e);
            }
        }
        return found;
    }

    private static TestHost findOrStart() throws IOException, InterruptedException {
        long owner = BuildOwner.find().pid();
        Path home = home().resolve(Long.toString(owner));
        Files.createDirectories(home);
        Path lockFile = home.resolveSibling(owner + ".lock");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = lock(channel)) {
            Path state = home.resolve("state.properties");
            if (!lock.isValid() || !Files.exists(state) || !isAlive(state)) {
                Files.deleteIfExists(state);
                start(owner, home, state);
            }
            return read(state);
        }
    }

    /** A lock of another process is waited for; one of our own is an error, which Quarkus' class loaders can cause. */
    private static FileLock lock(FileChannel channel) throws IOException, InterruptedException {
        while (true) {
            try {
                return channel.lock();
            } catch (OverlappingFileLockException e) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    static Path home() {
        return Checkout.here().root().resolve("target/test-host");
    }

    private static void start(long owner, Path home, Path state) throws IOException, InterruptedException {
        LogFile log = new LogFile(home.resolve("host.log"));
        Process host = TestHostMain.process(owner)
                .redirectErrorStream(true)
                .redirectOutput(log.path().toFile())
                .start();
        while (!Files.exists(state)) {
            if (!host.isAlive()) {
                throw new IOException("the host of the tests ended:\n" + log.tail(40));
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static boolean isAlive(Path state) throws IOException {
        long pid = Long.parseLong(load(state).getProperty("pid"));
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }

    private static TestHost read(Path file) throws IOException {
        Properties state = load(file);
        return new TestHost(
                Integer.parseInt(state.getProperty("postgres.port")),
                state.getProperty("kafka.bootstrap"),
                state.getProperty("key.private"),
                state.getProperty("key.public"));
    }

    static Properties load(Path file) throws IOException {
        Properties state = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            state.load(reader);
        }
        return state;
    }
}
