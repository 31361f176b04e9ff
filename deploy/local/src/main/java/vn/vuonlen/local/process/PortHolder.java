package vn.vuonlen.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names the process that listens on a port, as far as the tools of this machine can tell. */
final class PortHolder {
    private static final Pattern SS_PID = Pattern.compile("pid=(\\d+)");
    private static final Pattern LSOF_PID = Pattern.compile("^p(\\d+)$", Pattern.MULTILINE);

    private PortHolder() {}

    static Optional<String> of(int port) {
        return pidFrom(SS_PID, "ss", "-Hltnp", "sport = :" + port)
                .or(() -> pidFrom(LSOF_PID, "lsof", "-nP", "-Fp", "-iTCP:" + port, "-sTCP:LISTEN"))
                .or(() -> SocketTable.listener(port))
                .flatMap(ProcessHandle::of)
                .map(PortHolder::describe);
    }

    private static Optional<Long> pidFrom(Pattern pid, String... command) {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .start();
            Matcher found = pid.matcher(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            return found.find() ? Optional.of(Long.valueOf(found.group(1))) : Optional.empty();
        } catch (IOException e) {
            // The tool is not installed; the next one may be.
            return Optional.empty();
        }
    }

    private static String describe(ProcessHandle process) {
        String command =
                process.info().commandLine().orElse(process.info().command().orElse("unknown"));
        String shown = command.length() > 120 ? command.substring(0, 120) + "…" : command;
        return "process " + process.pid() + " (" + shown + ")";
    }
}
