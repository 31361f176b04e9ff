package vn.vuonlen.local.command;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.vuonlen.local.console.LauncherFailure;
import vn.vuonlen.local.process.Options;
import vn.vuonlen.local.process.Part;
import vn.vuonlen.local.process.Ports;

/** The arguments of {@code ./vuonlen up}. */
record UpArguments(Options options, boolean detach) {
    static final String DETACH = "--detach";
    private static final String FRESH = "--fresh";
    private static final String EMPTY = "--empty";

    static UpArguments parse(List<String> arguments) {
        Map<Part, Integer> ports = new EnumMap<>(Ports.usual().byPart());
        Set<String> flags = new HashSet<>();
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            Optional<Part> part = partOf(argument);
            if (part.isPresent()) {
                ports.put(part.get(), port(part.get(), rest.hasNext() ? rest.next() : ""));
            } else {
                flags.add(requireFlag(argument));
            }
        }
        // Ports checks for duplicates only now: a part may take the usual port of another that a later option moves.
        Options options =
                new Options(Options.usual().home(), new Ports(ports), flags.contains(FRESH), flags.contains(EMPTY));
        return new UpArguments(options, flags.contains(DETACH));
    }

    private static Optional<Part> partOf(String argument) {
        return Arrays.stream(Part.values())
                .filter(part -> part.portOption().equals(argument))
                .findFirst();
    }

    private static String requireFlag(String argument) {
        if (!Set.of(FRESH, EMPTY, DETACH).contains(argument)) {
            throw new LauncherFailure("Unknown option " + argument + ". ./vuonlen help lists them.");
        }
        return argument;
    }

    private static int port(Part part, String port) {
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) < 1 || Integer.parseInt(port) > 65535) {
            throw new LauncherFailure(part.portOption() + " needs a port between 1 and 65535, not '" + port + "'.");
        }
        return Integer.parseInt(port);
    }
}
