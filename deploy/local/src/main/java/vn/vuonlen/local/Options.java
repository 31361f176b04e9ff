package vn.vuonlen.local;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.vuonlen.infrastructure.Checkout;

/** What a province is started with: where it keeps its data and logs, its ports, and what it begins with. */
public record Options(Path home, Ports ports, boolean fresh, boolean empty, boolean detach) {
    static final String DETACH = "--detach";
    private static final String FRESH = "--fresh";
    private static final String EMPTY = "--empty";

    /** In the working copy, unless {@code vuonlen.home} names another folder. */
    public static Options usual() {
        String told = System.getProperty("vuonlen.home", "");
        Path home = told.isBlank() ? Checkout.here().root().resolve(".vuonlen") : Path.of(told);
        return new Options(home.toAbsolutePath(), Ports.usual(), false, false, false);
    }

    /** Beside a province that may be running: its own folder, free ports. */
    public static Options apart(Path home) {
        return new Options(home.toAbsolutePath(), Ports.free(), false, false, false);
    }

    /** Of a command that takes none: it finds what runs, with its ports. */
    static Options none(String command, List<String> arguments) {
        if (!arguments.isEmpty()) {
            throw new LauncherFailure("Usage: ./vuonlen " + command + ", without options.");
        }
        return usual();
    }

    static Options parse(List<String> arguments) {
        Map<Part, Integer> ports = new EnumMap<>(Ports.usual().byPart());
        Set<String> flags = new HashSet<>();
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            Part part = partOf(argument);
            if (part != null) {
                ports.put(part, port(part, rest.hasNext() ? rest.next() : ""));
            } else {
                flags.add(known(argument));
            }
        }
        // Judged once all are known: one part may take the usual port of another that moves away.
        return new Options(
                usual().home(), new Ports(ports), flags.contains(FRESH), flags.contains(EMPTY), flags.contains(DETACH));
    }

    private static Part partOf(String argument) {
        for (Part part : Part.values()) {
            if (part.portOption().equals(argument)) {
                return part;
            }
        }
        return null;
    }

    private static String known(String flag) {
        if (!Set.of(FRESH, EMPTY, DETACH).contains(flag)) {
            throw new LauncherFailure("Unknown option " + flag + ". ./vuonlen help lists them.");
        }
        return flag;
    }

    private static int port(Part part, String port) {
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) < 1 || Integer.parseInt(port) > 65535) {
            throw new LauncherFailure(part.portOption() + " needs a port between 1 and 65535, not '" + port + "'.");
        }
        return Integer.parseInt(port);
    }

    Path data(String what) {
        return home.resolve("data").resolve(what);
    }

    Path log(String what) {
        return home.resolve("logs").resolve(what + ".log");
    }
}
