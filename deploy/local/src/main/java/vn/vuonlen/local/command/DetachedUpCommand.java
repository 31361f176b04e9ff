package vn.vuonlen.local.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import vn.vuonlen.infrastructure.Checkout;
import vn.vuonlen.local.process.Options;
import vn.vuonlen.local.process.RunningProvince;

/** Starts the province with a second launcher in the background, and shows its log until it is ready. */
final class DetachedUpCommand {
    /** By name, since the main class depends on the commands; the script names it too. */
    private static final String MAIN_CLASS = "vn.vuonlen.local.Launcher";

    private final Options options;
    private final List<String> arguments;
    private final PrintStream out;
    private final Path log;
    private volatile boolean ready;
    private long shown;

    DetachedUpCommand(Options options, List<String> arguments, PrintStream out) {
        this.options = options;
        this.arguments = arguments;
        this.out = out;
        this.log = options.log("launcher");
    }

    /** Returns 0 only if the province is ready; one that was stopped in order before that is a failure too. */
    int run() throws IOException, InterruptedException {
        // Checked before the log is emptied: it may be that of the province that is running.
        RunningProvince.requireNone(options.home());
        Files.createDirectories(log.getParent());
        Files.writeString(log, "");
        Process launcher = new ProcessBuilder(command())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> endUnlessReady(launcher)));
        while (launcher.isAlive() && !ready) {
            show();
            TimeUnit.MILLISECONDS.sleep(300);
            ready = isReady(launcher.pid());
        }
        show();
        return ready ? 0 : 1;
    }

    /** Who interrupts the wait wants no province. The launcher gets the time to stop all of its processes. */
    private void endUnlessReady(Process launcher) {
        if (!ready && launcher.isAlive()) {
            launcher.destroy();
            launcher.onExit().join();
            show();
        }
    }

    /** With the JVM options of this launcher; nohup, since the terminal may be closed. */
    private List<String> command() {
        List<String> command = new ArrayList<>(List.of("nohup", Checkout.javaExecutable()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        String launcher = Checkout.here()
                .root()
                .resolve("deploy/local/target/launcher.jar")
                .toString();
        command.addAll(List.of("-Dvuonlen.live=false", "-cp", launcher, MAIN_CLASS, "up"));
        arguments.stream()
                .filter(argument -> !argument.equals(UpArguments.DETACH))
                .forEach(command::add);
        return command;
    }

    /** nohup is replaced by the command that it runs, so the process id stays the same. */
    private boolean isReady(long pid) {
        Optional<RunningProvince> running = RunningProvince.find(options.home());
        return running.isPresent() && running.get().ready() && running.get().pid() == pid;
    }

    private synchronized void show() {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] added = new byte[(int) (file.length() - shown)];
            file.seek(shown);
            file.readFully(added);
            out.print(new String(added, StandardCharsets.UTF_8));
            out.flush();
            shown += added.length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
