package vn.vuonlen.local.process;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.vuonlen.infrastructure.Checkout;
import vn.vuonlen.infrastructure.ChildProcess;
import vn.vuonlen.infrastructure.LeftOver;
import vn.vuonlen.infrastructure.LogFile;

/** One service as a child JVM, run from its packaged module. */
record ServiceProcess(Part part, Process process, LogFile log, URI url) implements AutoCloseable {
    private static final Duration READY_TIMEOUT = Duration.ofMinutes(10);

    static ServiceProcess start(Part part, Options options) throws IOException, InterruptedException {
        endLeftOver(part, options);
        Path log = options.log(part.key());
        Files.createDirectories(log.getParent());
        Process process = new ProcessBuilder(command(part, options))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        URI url = URI.create("http://localhost:" + options.ports().of(part));
        ServiceProcess started = new ServiceProcess(part, process, new LogFile(log), url);
        try {
            Files.writeString(pidFile(part, options), Long.toString(process.pid()));
            started.await();
            return started;
        } catch (IOException | InterruptedException | RuntimeException e) {
            started.close();
            throw e;
        }
    }

    static boolean endLeftOver(Part part, Options options) {
        return LeftOver.end(pidFile(part, options), folder(part), "TERM");
    }

    private static List<String> command(Part part, Options options) {
        // The heap fits the import of a whole province, and the serial collector needs the least memory. In the minutes
        // that a demo runs on a few cores the second compiler costs more time than it saves.
        List<String> command = new ArrayList<>(
                List.of(Checkout.javaExecutable(), "-Xmx320m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        ServiceSettings.of(part, options.ports()).forEach((name, value) -> command.add("-D" + name + "=" + value));
        if (part == Part.REPORTING) {
            command.add("-Dreporting.page.demo=" + DemoData.isShown(options));
            command.add("-Dreporting.household-service=http://localhost:"
                    + options.ports().of(Part.HOUSEHOLD));
            // The pages are served without TLS, to this machine alone.
            command.add("-Dreporting.office.https=false");
        }
        command.add("-jar");
        command.add(folder(part).resolve("quarkus-run.jar").toString());
        return command;
    }

    private static Path folder(Part part) {
        return Checkout.here().root().resolve(part.title()).resolve("target/quarkus-app");
    }

    private static Path pidFile(Part part, Options options) {
        return options.data(part.key() + ".pid");
    }

    private void await() throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(READY_TIMEOUT);
        while (!Readiness.of(url)) {
            if (!process.isAlive()) {
                throw new IOException(endedByItself());
            }
            if (Instant.now().isAfter(deadline)) {
                throw new IOException("%s did not become ready; the end of its log, %s:%n%s"
                        .formatted(part.title(), log.path(), log.tail(20)));
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
    }

    String endedByItself() {
        return "%s ended by itself; the end of its log, %s:%n%s".formatted(part.title(), log.path(), log.tail(20));
    }

    @Override
    public void close() {
        ChildProcess.end(process);
    }
}
