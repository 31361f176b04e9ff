package vn.vuonlen.local.command;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import vn.vuonlen.infrastructure.DemoMachine;
import vn.vuonlen.local.console.LauncherFailure;
import vn.vuonlen.local.process.Options;
import vn.vuonlen.local.process.Part;
import vn.vuonlen.local.process.RunningProvince;
import vn.vuonlen.local.signin.DemoMachines;
import vn.vuonlen.local.signin.DemoUsers;

/** Prints an access token of a demo user or machine, and nothing else, so that it can stand in a command line. */
record TokenCommand(Options options, List<String> arguments, PrintStream out) {
    int run() throws IOException, InterruptedException {
        if (arguments.isEmpty() || arguments.size() > 2) {
            throw new LauncherFailure("Usage: ./vuonlen token ROLE AREA, for example ./vuonlen token auditor 11;"
                    + " or ./vuonlen token CLIENT, for example ./vuonlen token treasury");
        }
        RunningProvince running = RunningProvince.find(options.home())
                .orElseThrow(() -> new LauncherFailure("No province is running: ./vuonlen up starts one."));
        URI keycloak = URI.create("http://localhost:" + running.ports().of(Part.KEYCLOAK));
        if (arguments.size() == 1) {
            out.println(new DemoMachines(keycloak).token(machine(arguments.getFirst())));
            return 0;
        }
        String admin = Files.readString(options.data("keycloak").resolve("admin-password"));
        out.println(new DemoUsers(keycloak, admin).token(arguments.get(0), arguments.get(1)));
        return 0;
    }

    private static DemoMachine machine(String client) throws IOException {
        return DemoMachines.find(client)
                .orElseThrow(() -> new LauncherFailure("There is no client " + client
                        + ". ./vuonlen up lists those of the demo; for a person, add an area: ./vuonlen token " + client
                        + " 11"));
    }
}
