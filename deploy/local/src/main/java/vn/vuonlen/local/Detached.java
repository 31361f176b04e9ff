package vn.vuonlen.local;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
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
record Detached(Options options, List<String> arguments, PrintStream out) {
    int run() throws IOException, InterruptedException {
        Path log = options.log("launcher");
        Files.createDirectories(log.getParent());
        Files.writeString(log, "");
        Process launcher = new ProcessBuilder(command())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        long shown = 0;
        while (launcher.isAlive() && !isReady(launcher.pid())) {
            shown = show(log, shown);
            TimeUnit.MILLISECONDS.sleep(300);
        }
        show(log, shown);
        return launcher.isAlive() ? 0 : launcher.exitValue();
    }

    /** As this launcher itself was started; nohup, since the terminal may be closed. */
    private List<String> command() {
        List<String> command = new ArrayList<>(List.of("nohup", Checkout.javaExecutable()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        Path built = Checkout.here().root().resolve("deploy/local/target");
        String classPath = built.resolve("launcher.jar") + File.pathSeparator + built.resolve("lib/*");
        command.addAll(List.of("-Dvuonlen.live=false", "-cp", classPath, Launcher.class.getName(), "up"));
        arguments.stream().filter(argument -> !argument.equals("--detach")).forEach(command::add);
        return command;
    }

    /** nohup becomes what it starts, hence the same process. */
    private boolean isReady(long pid) {
        Optional<Running> running = Running.in(options.home());
        return running.isPresent() && running.get().ready() && running.get().pid() == pid;
    }

    private long show(Path log, long shown) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] more = new byte[(int) (file.length() - shown)];
            file.seek(shown);
            file.readFully(more);
            out.print(new String(more, StandardCharsets.UTF_8));
            out.flush();
            return shown + more.length;
        }
    }
}
