package vn.vuonlen.local;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** What a launcher that runs leaves for the other commands: its process, its ports, and whether all is ready. */
record Running(long pid, Ports ports, boolean ready) {
    private static final String FILE = "running.properties";

    static Optional<Running> in(Path home) {
        Path file = home.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties told = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            told.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(of(told)).filter(Running::isAlive);
    }

    /** There is one province in a home. */
    static void requireNone(Path home) {
        in(home).ifPresent(other -> {
            throw new LauncherFailure("A province is running already (process " + other.pid()
                    + "): ./vuonlen status shows it, " + "./vuonlen down stops it.");
        });
    }

    private static Running of(Properties told) {
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            ports.put(part, Integer.valueOf(told.getProperty(part.key())));
        }
        return new Running(
                Long.parseLong(told.getProperty("pid")),
                new Ports(ports),
                Boolean.parseBoolean(told.getProperty("ready")));
    }

    /** Process numbers are given again, hence the look at what the process is. */
    private boolean isAlive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().commandLine())
                .filter(command -> command.contains("launcher.jar"))
                .isPresent();
    }

    void save(Path home) throws IOException {
        Properties state = new Properties();
        state.setProperty("pid", Long.toString(pid));
        state.setProperty("ready", Boolean.toString(ready));
        ports.byPart().forEach((part, port) -> state.setProperty(part.key(), Integer.toString(port)));
        Path half = Files.createDirectories(home).resolve(FILE + ".half");
        try (Writer writer = Files.newBufferedWriter(half)) {
            state.store(writer, null);
        }
        // Whoever looks meanwhile sees the old state or the new one.
        Files.move(half, home.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    }

    static void forget(Path home) throws IOException {
        Files.deleteIfExists(home.resolve(FILE));
    }
}
