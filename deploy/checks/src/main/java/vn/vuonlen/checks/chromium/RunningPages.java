package vn.vuonlen.checks.chromium;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import vn.vuonlen.checks.node.NodePackages;
import vn.vuonlen.local.console.LauncherFailure;
import vn.vuonlen.local.process.Options;
import vn.vuonlen.local.process.Part;
import vn.vuonlen.local.process.RunningProvince;

/** {@code ./vuonlen bench page [rounds]} and {@code ./vuonlen screenshots [folder]}: the pages of the province that is running. */
public final class RunningPages {

    private static final String SCREENSHOTS = ".vuonlen/screenshots";

    private RunningPages() {}

    /** @param arguments the command, and what may follow it */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var argument = arguments.length > 1 ? arguments[1] : "";
        int code = 1;
        try {
            code = switch (arguments[0]) {
                case "screenshots" ->
                    show(
                            "screenshots.mjs",
                            Map.of("VUONLEN_PICTURES", folder(argument).toString()));
                case "page" ->
                    show("first-view.mjs", argument.isEmpty() ? Map.of() : Map.of("VUONLEN_ROUNDS", argument));
                default -> throw new IllegalArgumentException(arguments[0]);
            };
        } catch (LauncherFailure failure) {
            System.err.println(failure.getMessage());
        }
        System.exit(code);
    }

    private static Path folder(String named) {
        return named.isEmpty()
                ? NodePackages.FOLDER.resolve("../..").resolve(SCREENSHOTS).normalize()
                : Path.of(named).toAbsolutePath();
    }

    private static int show(String script, Map<String, String> settings) throws IOException, InterruptedException {
        var running = RunningProvince.find(Options.usual().home())
                .orElseThrow(() -> new LauncherFailure("No province is running: ./vuonlen up starts one."));
        var chromium = Chromium.find()
                .orElseThrow(() -> new LauncherFailure("No Chromium is on the PATH (Debian: the package chromium); "
                        + Chromium.VARIABLE + " names one elsewhere."));
        if (!NodePackages.arePossible()) {
            throw new LauncherFailure("Node 20 or newer with npm is not on the PATH.");
        }
        var environment = new HashMap<>(settings);
        environment.put(Chromium.VARIABLE, chromium.toString());
        environment.put("VUONLEN_SITE", "http://localhost:" + running.ports().of(Part.REPORTING) + "/");
        return NodePackages.installed().show(Chromium.SCRIPTS.resolve(script), environment);
    }
}
