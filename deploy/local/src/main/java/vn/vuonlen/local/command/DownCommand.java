package vn.vuonlen.local.command;

import java.io.PrintStream;
import java.util.Optional;
import vn.vuonlen.local.console.LauncherFailure;
import vn.vuonlen.local.process.LeftoverProcesses;
import vn.vuonlen.local.process.Options;
import vn.vuonlen.local.process.RunningProvince;

/** Stops the running province, or the processes that a killed launcher has left. */
record DownCommand(Options options, PrintStream out) {
    int run() {
        Optional<RunningProvince> running = RunningProvince.find(options.home());
        if (running.isEmpty()) {
            boolean found = LeftoverProcesses.end(options);
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
