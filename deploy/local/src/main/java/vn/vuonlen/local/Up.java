package vn.vuonlen.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.concurrent.CompletableFuture;
import vn.vuonlen.local.glance.Glance;

/** Starts a province, fills it, shows it, and keeps it until somebody says stop or a part of it dies. */
final class Up {
    private final Options options;
    private final PrintStream out;
    private final Steps steps;
    private final CompletableFuture<String> death = new CompletableFuture<>();

    Up(Options options, PrintStream out, boolean live) {
        this.options = options;
        this.out = out;
        this.steps = new Steps(out, live);
    }

    int run() throws IOException, InterruptedException {
        Running.in(options.home()).ifPresent(other -> {
            throw new Refusal("A province is running already (process " + other.pid() + "): ./vuonlen status shows it, "
                    + "./vuonlen down stops it.");
        });
        Province province = new Province(options, steps, death::complete);
        Thread stopping = new Thread(() -> stop(province));
        Runtime.getRuntime().addShutdownHook(stopping);
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
        throw new Refusal(death.join());
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

    private void stop(Province province) {
        steps.line("");
        steps.line("Stopping.");
        try {
            province.close();
            Running.forget(options.home());
            steps.line("Stopped; the data is kept in " + options.data(""));
        } catch (IOException | RuntimeException e) {
            steps.line("Not everything could be stopped: " + e);
        }
        out.flush();
    }
}
