package vn.vuonlen.local;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The main class behind ./vuonlen up, down, status and token. */
public final class Launcher {
    /** Kept, else the level that is set on it is forgotten with it. */
    private static final Logger LIBRARIES = Logger.getLogger("");

    private Launcher() {}

    public static void main(String[] arguments) {
        LIBRARIES.setLevel(Level.SEVERE);
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int code;
        try {
            code = run(List.copyOf(Arrays.asList(arguments)), out);
        } catch (LauncherFailure e) {
            err.println(e.getMessage());
            code = 1;
        } catch (UncheckedIOException e) {
            err.println("It did not work: " + e.getCause().getMessage());
            code = 1;
        } catch (IOException e) {
            err.println("It did not work: " + e.getMessage());
            code = 1;
        } catch (InterruptedException e) {
            // Only the end of the whole interrupts, and that has its own code.
            code = 1;
        } catch (RuntimeException e) {
            // A fault of the launcher itself.
            e.printStackTrace(err);
            code = 1;
        }
        out.flush();
        System.exit(code);
    }

    private static int run(List<String> arguments, PrintStream out) throws IOException, InterruptedException {
        String command = arguments.isEmpty() ? "" : arguments.get(0);
        List<String> rest = arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
        boolean live = Boolean.getBoolean("vuonlen.live");
        return switch (command) {
            case "up" -> {
                Options options = Options.parse(rest);
                yield options.detach() ? new Detached(options, rest, out).run() : new Up(options, out, live).run();
            }
            case "down" -> new Down(Options.none(command, rest), out).run();
            case "status" -> new Status(Options.none(command, rest), out).run();
            case "token" -> new Token(Options.usual(), rest, out).run();
            default -> throw new LauncherFailure("Unknown command '" + command + "'.");
        };
    }
}
