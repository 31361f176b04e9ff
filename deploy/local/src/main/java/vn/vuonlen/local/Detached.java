package vn.vuonlen.local;

import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
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

    /** nohup, since the terminal may be closed. */
    private List<String> command() {
        Path root = Checkout.here().root();
        List<String> command = new ArrayList<>(List.of("nohup", Checkout.javaExecutable(), "-Dvuonlen.root=" + root));
        command.addAll(
                List.of("-jar", root.resolve("deploy/local/target/launcher.jar").toString(), "up"));
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
