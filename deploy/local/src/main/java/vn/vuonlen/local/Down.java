package vn.vuonlen.local;

import java.io.PrintStream;
import java.util.Optional;

/** Stops the province that runs, or what a killed launcher has left of one. */
record Down(Options options, PrintStream out) {
    int run() {
        Optional<Running> running = Running.in(options.home());
        if (running.isEmpty()) {
            boolean found = LeftOvers.end(options);
            out.println(found ? "Stopped what a killed launcher had left." : "No province is running.");
            return 0;
        }
        ProcessHandle.of(running.get().pid()).ifPresent(launcher -> {
            out.println("Stopping the province (process " + launcher.pid() + ").");
            out.flush();
            if (!launcher.destroy()) {
                throw new LauncherFailure("Process %d cannot be stopped from here: it is of the user %s."
                        .formatted(launcher.pid(), launcher.info().user().orElse("?")));
            }
            launcher.onExit().join();
        });
        out.println("Stopped; the data is kept in " + options.data(""));
        return 0;
    }
}
