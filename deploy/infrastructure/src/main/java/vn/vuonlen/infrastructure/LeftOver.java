package vn.vuonlen.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process that a killed run left behind. Its number stands in a file; since numbers are given again, it is taken for
 * ours only when its command line names our directory too.
 */
public final class LeftOver {
    private static final int PATIENCE_SECONDS = 20;

    private LeftOver() {}

    /** Asks it to stop with the given signal, then insists. Returns whether there was one. */
    public static boolean end(Path pidFile, Path directory, String signal) {
        Optional<ProcessHandle> found = find(pidFile, directory);
        found.ifPresent(process -> end(process, signal));
        return found.isPresent();
    }

    /** Ends every process whose command line has the mark, a path that nobody else would name. */
    static boolean endAll(String mark) {
        List<ProcessHandle> found = ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(mark))
                .toList();
        found.forEach(process -> end(process, "TERM"));
        return !found.isEmpty();
    }

    public static Optional<ProcessHandle> find(Path pidFile, Path directory) {
        return pid(pidFile)
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info().commandLine().orElse("").contains(directory.toString()));
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

    private static void end(ProcessHandle process, String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (IOException | ExecutionException e) {
            throw new IllegalStateException("process " + process.pid() + " of a killed run does not end", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
