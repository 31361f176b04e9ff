package vn.vuonlen.local.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import vn.vuonlen.local.console.LauncherFailure;
import vn.vuonlen.local.process.Options;

/** The commands of {@code ./vuonlen} that concern a province. */
public final class Commands {
    private Commands() {}

    /** Returns the exit code. */
    public static int run(List<String> arguments, PrintStream out) throws IOException, InterruptedException {
        String command = arguments.isEmpty() ? "" : arguments.getFirst();
        List<String> rest = arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
        return switch (command) {
            case "up" -> up(rest, out);
            case "down" -> new DownCommand(withoutOptions(command, rest), out).run();
            case "status" -> new StatusCommand(withoutOptions(command, rest), out).run();
            case "token" -> new TokenCommand(Options.usual(), rest, out).run();
            default -> throw new LauncherFailure("Unknown command '" + command + "'.");
        };
    }

    private static int up(List<String> arguments, PrintStream out) throws IOException, InterruptedException {
        UpArguments parsed = UpArguments.parse(arguments);
        return parsed.detach()
                ? new DetachedUpCommand(parsed.options(), arguments, out).run()
                : new UpCommand(parsed.options(), out, Boolean.getBoolean("vuonlen.live")).run();
    }

    /** For a command that takes the folder and ports of the province that is running. */
    static Options withoutOptions(String command, List<String> arguments) {
        if (!arguments.isEmpty()) {
            throw new LauncherFailure("Usage: ./vuonlen " + command + ", without options.");
        }
        return Options.usual();
    }
}
