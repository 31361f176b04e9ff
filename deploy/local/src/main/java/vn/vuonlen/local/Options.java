package vn.vuonlen.local;

import java.nio.file.Path;
import java.util.List;
import vn.vuonlen.infrastructure.Checkout;

/** What a province is started with: where it keeps its data and logs, its ports, and what it begins with. */
public record Options(Path home, Ports ports, boolean fresh, boolean empty, boolean detach) {

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

    static Options parse(List<String> arguments) {
        Options options = usual();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            Part part = partOf(argument);
            if (part != null) {
                i++;
                options = options.on(part, i < arguments.size() ? arguments.get(i) : "");
            } else {
                options = options.flagged(argument);
            }
        }
        return options;
    }

    private static Part partOf(String argument) {
        for (Part part : Part.values()) {
            if (part.portOption().equals(argument)) {
                return part;
            }
        }
        return null;
    }

    private Options flagged(String flag) {
        return switch (flag) {
            case "--fresh" -> new Options(home, ports, true, empty, detach);
            case "--empty" -> new Options(home, ports, fresh, true, detach);
            case "--detach" -> new Options(home, ports, fresh, empty, true);
            default -> throw new Refusal("Unknown option " + flag + ". ./vuonlen help lists them.");
        };
    }

    private Options on(Part part, String port) {
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) < 1 || Integer.parseInt(port) > 65535) {
            throw new Refusal(part.portOption() + " needs a port between 1 and 65535, not '" + port + "'.");
        }
        return new Options(home, ports.with(part, Integer.parseInt(port)), fresh, empty, detach);
    }

    Path data(String what) {
        return home.resolve("data").resolve(what);
    }

    Path log(String what) {
        return home.resolve("logs").resolve(what + ".log");
    }
}
