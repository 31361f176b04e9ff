package vn.vuonlen.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import vn.vuonlen.infrastructure.FreePort;
import vn.vuonlen.local.console.LauncherFailure;

/** Which port each part listens on. */
public record Ports(Map<Part, Integer> byPart) {
    public Ports {
        byPart = Map.copyOf(byPart);
        if (byPart.size() != Part.values().length) {
            throw new IllegalArgumentException("every part needs a port");
        }
        if (new HashSet<>(byPart.values()).size() < byPart.size()) {
            throw new LauncherFailure("Two parts cannot share a port: " + new EnumMap<>(byPart) + ".");
        }
    }

    public static Ports usual() {
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            ports.put(part, part.usualPort());
        }
        return new Ports(ports);
    }

    /** Ports that are free now, for tests beside a running province. */
    public static Ports free() {
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            int port = FreePort.any();
            // The system may give a port again that was given back.
            while (ports.containsValue(port)) {
                port = FreePort.any();
            }
            ports.put(part, port);
        }
        return new Ports(ports);
    }

    public int of(Part part) {
        return byPart.get(part);
    }

    void requireFree() {
        for (Part part : Part.values()) {
            int port = of(part);
            if (!isFree(port)) {
                String holder = PortHolder.of(port).map(who -> " by " + who).orElse("");
                throw new LauncherFailure("Port %d, which %s needs, is taken%s. Choose another with %s NUMBER."
                        .formatted(port, part.title(), holder, part.portOption()));
            }
        }
    }

    /** Binds as a server would, with SO_REUSEADDR, so that connections in TIME_WAIT do not count. */
    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
