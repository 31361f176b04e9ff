package vn.vuonlen.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.vuonlen.local.glance.Glance;

/** Starts a province, fills it, shows it, and keeps it until somebody says stop or a part of it dies. */
final class Up {
    private final Options options;
    private final PrintStream out;
    private final Steps steps;
    private final CompletableFuture<String> death = new CompletableFuture<>();
    private final AtomicBoolean ending = new AtomicBoolean();

    Up(Options options, PrintStream out, boolean live) {
        this.options = options;
        this.out = out;
        this.steps = new Steps(out, live);
    }

    int run() throws IOException, InterruptedException {
        Running.requireNone(options.home());
        Province province = new Province(options, steps, death::complete);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(province)));
        try {
            return keep(province);
        } catch (IOException | RuntimeException e) {
            if (ending.compareAndSet(false, true)) {
                throw e;
            }
            // It failed because it is being stopped, which nobody needs to be told.
            throw new InterruptedException();
        }
    }

    private int keep(Province province) throws IOException, InterruptedException {
        long pid = ProcessHandle.current().pid();
        Files.createDirectories(options.home().resolve("data"));
        new Running(pid, options.ports(), false).save(options.home());
        out.println("Starting the province; its data and logs are in " + options.home());
        province.start();
        boolean loaded = DemoLoad.into(province, options, steps);
        boolean equal = show(province, loaded);
        new Running(pid, options.ports(), true).save(options.home());
        out.println(equal ? "Ready. Ctrl-C or ./vuonlen down stops it." : "Ready, but figures differ (✗ above).");
        out.flush();
        throw new LauncherFailure(death.join());
    }

    private boolean show(Province province, boolean loaded) throws IOException, InterruptedException {
        boolean equal = true;
        if (loaded) {
            Glance glance = new Glance(province.endpoints(new LoadingProgress(steps)));
            try {
                equal = steps.run("The reports have heard everything", glance::awaitFigures);
            } catch (IOException | InterruptedException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException(e);
            }
            out.println();
            out.println(glance.text());
        }
        out.println(Welcome.text(options.ports(), province.users()));
        return equal;
    }

    private void end(Province province) {
        boolean asked = ending.compareAndSet(false, true);
        boolean stopped = stop(province);
        if (asked) {
            // Else the code would be that of the signal, which does not tell whether all was stopped.
            Runtime.getRuntime().halt(stopped ? 0 : 1);
        }
    }

    private boolean stop(Province province) {
        steps.line("");
        steps.line("Stopping.");
        try {
            province.close();
            Running.forget(options.home());
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
