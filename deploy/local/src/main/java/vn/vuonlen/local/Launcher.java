package vn.vuonlen.local;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.vuonlen.local.command.Commands;
import vn.vuonlen.local.console.LauncherFailure;

/** The main class behind ./vuonlen up, down, status and token. */
public final class Launcher {
    /** The logging system holds its loggers weakly: without this field the level would be lost with the logger. */
    private static final Logger LIBRARIES = Logger.getLogger("");

    private Launcher() {}

    public static void main(String[] arguments) {
        LIBRARIES.setLevel(Level.SEVERE);
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int code = run(List.copyOf(Arrays.asList(arguments)), out, err);
        out.flush();
        System.exit(code);
    }

    private static int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            return Commands.run(arguments, out);
        } catch (LauncherFailure e) {
            err.println(e.getMessage());
        } catch (UncheckedIOException e) {
            err.println("It did not work: " + e.getCause().getMessage());
        } catch (IOException e) {
            err.println("It did not work: " + e.getMessage());
        } catch (InterruptedException e) {
            // Only the shutdown interrupts, and the shutdown decides the exit code.
        } catch (RuntimeException e) {
            // A defect of the launcher itself.
            e.printStackTrace(err);
        }
        return 1;
    }
}
