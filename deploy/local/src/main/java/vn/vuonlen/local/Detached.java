package vn.vuonlen.local;

import java.io.File;
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

/** Has another launcher start the province in the background, and shows what it says until it is ready. */
final class Detached {
    private final Options options;
    private final List<String> arguments;
    private final PrintStream out;
    private final Path log;
    private volatile boolean ready;
    private long shown;

    Detached(Options options, List<String> arguments, PrintStream out) {
        this.options = options;
        this.arguments = arguments;
        this.out = out;
        this.log = options.log("launcher");
    }

    /** 0 only when it is ready: one that was stopped in order before is no province either. */
    int run() throws IOException, InterruptedException {
        // Before the log is begun anew, which is that of the one that runs.
        Running.requireNone(options.home());
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

    /** Whoever stops waiting for a province wants none; it is given the time to stop all of its processes. */
    private void endUnlessReady(Process launcher) {
        if (!ready && launcher.isAlive()) {
            launcher.destroy();
            launcher.onExit().join();
            show();
        }
    }

    /** As this launcher itself was started; nohup, since the terminal may be closed. */
    private List<String> command() {
        List<String> command = new ArrayList<>(List.of("nohup", Checkout.javaExecutable()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        Path built = Checkout.here().root().resolve("deploy/local/target");
        String classPath = built.resolve("launcher.jar") + File.pathSeparator + built.resolve("lib/*");
        command.addAll(List.of("-Dvuonlen.live=false", "-cp", classPath, Launcher.class.getName(), "up"));
        arguments.stream().filter(argument -> !argument.equals(Options.DETACH)).forEach(command::add);
        return command;
    }

    /** nohup becomes what it starts, hence the same process. */
    private boolean isReady(long pid) {
        Optional<Running> running = Running.in(options.home());
        return running.isPresent() && running.get().ready() && running.get().pid() == pid;
    }

    private synchronized void show() {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] more = new byte[(int) (file.length() - shown)];
            file.seek(shown);
            file.readFully(more);
            out.print(new String(more, StandardCharsets.UTF_8));
            out.flush();
            shown += more.length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
