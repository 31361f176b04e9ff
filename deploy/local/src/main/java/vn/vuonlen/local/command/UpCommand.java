package vn.vuonlen.local.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.vuonlen.local.comparison.PublishedComparison;
import vn.vuonlen.local.console.ConsoleLoadProgress;
import vn.vuonlen.local.console.LauncherFailure;
import vn.vuonlen.local.console.Steps;
import vn.vuonlen.local.process.Options;
import vn.vuonlen.local.process.Province;
import vn.vuonlen.local.process.RunningProvince;

/** Starts a province, loads it, shows it, and keeps it running until it is stopped or a part of it dies. */
final class UpCommand {
    private final Options options;
    private final PrintStream out;
    private final Steps steps;
    private final CompletableFuture<String> partDeath = new CompletableFuture<>();
    private final AtomicBoolean stopping = new AtomicBoolean();

    UpCommand(Options options, PrintStream out, boolean live) {
        this.options = options;
        this.out = out;
        this.steps = new Steps(out, live);
    }

    int run() throws IOException, InterruptedException {
        RunningProvince.requireNone(options.home());
        Province province = new Province(options, steps, partDeath::complete);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopInShutdown(province)));
        try {
            return startAndStay(province);
        } catch (IOException | RuntimeException e) {
            if (stopping.compareAndSet(false, true)) {
                throw e;
            }
            // It failed because it is being stopped: that is no failure to report.
            throw new InterruptedException();
        }
    }

    private int startAndStay(Province province) throws IOException, InterruptedException {
        long pid = ProcessHandle.current().pid();
        Files.createDirectories(options.home().resolve("data"));
        new RunningProvince(pid, options.ports(), false).save(options.home());
        out.println("Starting the province; its data and logs are in " + options.home());
        province.start();
        boolean loaded = DemoLoad.into(province, options, steps);
        boolean equal = show(province, loaded);
        new RunningProvince(pid, options.ports(), true).save(options.home());
        out.println(equal ? "Ready. Ctrl-C or ./vuonlen down stops it." : "Ready, but figures differ (✗ above).");
        out.flush();
        throw new LauncherFailure(partDeath.join());
    }

    private boolean show(Province province, boolean loaded) throws IOException, InterruptedException {
        boolean equal = !loaded;
        if (loaded) {
            var progress = new ConsoleLoadProgress(steps);
            var comparison = new PublishedComparison(province.endpoints(progress));
            progress.step("The reports have consumed every event");
            try {
                equal = comparison.awaitEqual();
            } finally {
                progress.end(equal ? "✓" : "✗");
            }
            out.println();
            out.println(comparison.text());
        }
        out.println(Welcome.text(options.ports(), province.users()));
        return equal;
    }

    private void stopInShutdown(Province province) {
        boolean requested = stopping.compareAndSet(false, true);
        boolean stopped = stop(province);
        if (requested) {
            // Otherwise the exit code would be that of the signal, which does not tell whether everything was stopped.
            Runtime.getRuntime().halt(stopped ? 0 : 1);
        }
    }

    private boolean stop(Province province) {
        steps.line("");
        steps.line("Stopping.");
        try {
            province.close();
            RunningProvince.delete(options.home());
            steps.line("Stopped; the data is kept in " + options.data(""));
            return true;
        } catch (IOException | RuntimeException e) {
            steps.line("Not everything could be stopped: " + e);
            return false;
        } finally {
            out.flush();
        }
    }
}
