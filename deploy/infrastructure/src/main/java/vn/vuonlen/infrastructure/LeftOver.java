package vn.vuonlen.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A process that a killed run left behind. Its id is in a file; since ids are reused, it is taken for ours only when its
 * command line names our directory too.
 */
public final class LeftOver {
    private static final int LIMIT_SECONDS = 20;

    private LeftOver() {}

    /** Ends it with the given signal, and with SIGKILL when that takes too long. Returns whether there was one. */
    public static boolean end(Path pidFile, Path directory, String signal) {
        Optional<ProcessHandle> found = find(pidFile, directory);
        found.ifPresent(process -> end(process, signal));
        return found.isPresent();
    }

    /** Ends every process whose command line has one of the marks: paths that no other process would name. */
    static boolean endAll(String... marks) {
        boolean any = false;
        // Repeated, since a script may start another process before it ends.
        for (var found = marked(marks); !found.isEmpty(); found = marked(marks)) {
            found.forEach(process -> end(process, "TERM"));
            any = true;
        }
        return any;
    }

    private static List<ProcessHandle> marked(String... marks) {
        return ProcessHandle.allProcesses()
                .filter(process -> {
                    String command = CommandLine.of(process);
                    return Stream.of(marks).anyMatch(command::contains);
                })
                .toList();
    }

    public static Optional<ProcessHandle> find(Path pidFile, Path directory) {
        return pid(pidFile)
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(process -> CommandLine.of(process).contains(directory.toString()));
    }

    private static Optional<Long> pid(Path file) {
        try {
            return Files.exists(file)
                    ? Files.readString(file)
                            .lines()
                            .findFirst()
                            .map(String::strip)
                            .map(Long::valueOf)
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An interrupted caller waits all the same, as for a child. */
    private static void end(ProcessHandle process, String signal) {
        try {
            int exitCode = new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .onExit()
                    .join()
                    .exitValue();
            // Waiting for a process that was not signalled would take for ever.
            if (exitCode != 0 && process.isAlive()) {
                throw new IOException("process %d, which was left behind, is of the user %s and has to be ended by them"
                        .formatted(process.pid(), process.info().user().orElse("?")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        process.onExit()
                .completeOnTimeout(process, LIMIT_SECONDS, TimeUnit.SECONDS)
                .join();
        if (process.isAlive()) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }
}
