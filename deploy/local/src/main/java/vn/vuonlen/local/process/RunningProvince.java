package vn.vuonlen.local.process;

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
import vn.vuonlen.infrastructure.CommandLine;
import vn.vuonlen.local.console.LauncherFailure;

/** The state of a running launcher, in a file that the other commands read. */
public record RunningProvince(long pid, Ports ports, boolean ready) {
    private static final String FILE = "running.properties";

    public static Optional<RunningProvince> find(Path home) {
        Path file = home.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(of(properties)).filter(RunningProvince::isAlive);
    }

    /** A folder holds one province at a time. */
    public static void requireNone(Path home) {
        find(home).ifPresent(other -> {
            throw new LauncherFailure("A province is running already (process " + other.pid()
                    + "): ./vuonlen status shows it, " + "./vuonlen down stops it.");
        });
    }

    private static RunningProvince of(Properties properties) {
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            ports.put(part, Integer.valueOf(properties.getProperty(part.key())));
        }
        return new RunningProvince(
                Long.parseLong(properties.getProperty("pid")),
                new Ports(ports),
                Boolean.parseBoolean(properties.getProperty("ready")));
    }

    /** The system reuses process ids, so the command line has to be a launcher's too. */
    private boolean isAlive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> CommandLine.of(process).contains("launcher.jar"))
                .isPresent();
    }

    public void save(Path home) throws IOException {
        Properties state = new Properties();
        state.setProperty("pid", Long.toString(pid));
        state.setProperty("ready", Boolean.toString(ready));
        ports.byPart().forEach((part, port) -> state.setProperty(part.key(), Integer.toString(port)));
        Path half = Files.createDirectories(home).resolve(FILE + ".half");
        try (Writer writer = Files.newBufferedWriter(half)) {
            state.store(writer, null);
        }
        // A concurrent reader sees the old state or the new one, never half a file.
        Files.move(half, home.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    }

    public static void delete(Path home) throws IOException {
        Files.deleteIfExists(home.resolve(FILE));
    }
}
