package vn.vuonlen.local.command;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Optional;
import vn.vuonlen.local.process.Options;
import vn.vuonlen.local.process.Part;
import vn.vuonlen.local.process.Ports;
import vn.vuonlen.local.process.Readiness;
import vn.vuonlen.local.process.RunningProvince;

/** Shows which parts of a province answer. The exit code is 0 only when all do. */
record StatusCommand(Options options, PrintStream out) {
    int run() throws InterruptedException {
        Optional<RunningProvince> running = RunningProvince.find(options.home());
        if (running.isEmpty()) {
            out.println("No province is running: ./vuonlen up starts one.");
            return 3;
        }
        Ports ports = running.get().ports();
        boolean allAnswer = running.get().ready();
        out.println("Launcher: process %d, %s"
                .formatted(running.get().pid(), allAnswer ? "ready" : "still starting or loading"));
        for (Part part : Part.values()) {
            boolean answers = answers(part, ports.of(part));
            out.println("  %s %-18s port %d".formatted(answers ? "✓" : "✗", part.title(), ports.of(part)));
            allAnswer &= answers;
        }
        return allAnswer ? 0 : 1;
    }

    private static boolean answers(Part part, int port) throws InterruptedException {
        return Part.SERVICES.contains(part) ? Readiness.of(URI.create("http://localhost:" + port)) : listens(port);
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
