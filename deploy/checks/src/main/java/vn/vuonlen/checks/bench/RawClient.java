package vn.vuonlen.checks.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Asks for one address over connections that stay open, with as little work of its own as possible. */
record RawClient(int port, String path, String token) {

    private static final String LENGTH = "content-length:";

    /** One request after the other by some clients at once; returns the milliseconds of each. */
    double[] run(int clients, int requestsOfEach) throws IOException, InterruptedException {
        var times = new double[clients * requestsOfEach];
        List<Callable<Void>> running = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            int first = client * requestsOfEach;
            running.add(() -> {
                try (var connection = new Connection(this)) {
                    for (int i = first; i < first + requestsOfEach; i++) {
                        long began = System.nanoTime();
                        connection.ask();
                        times[i] = (System.nanoTime() - began) / 1e6;
                    }
                }
                return null;
            });
        }
        try (var threads = Executors.newFixedThreadPool(clients)) {
            for (var one : threads.invokeAll(running)) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IOException(path + " was not answered", e.getCause());
        }
        return times;
    }

    byte[] body() throws IOException {
        try (var connection = new Connection(this)) {
            return connection.ask();
        }
    }

    static final class Connection implements AutoCloseable {

        private final Socket socket;
        private final InputStream answers;
        private final byte[] request;

        Connection(RawClient client) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), client.port());
            socket.setTcpNoDelay(true);
            answers = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            request = ("GET " + client.path() + " HTTP/1.1\r\nHost: localhost\r\n"
                            + (client.token() == null ? "" : "Authorization: Bearer " + client.token() + "\r\n")
                            + "\r\n")
                    .getBytes(ISO_8859_1);
        }

        byte[] ask() throws IOException {
            socket.getOutputStream().write(request);
            String status = line();
            int length = 0;
            for (String header = line(); !header.isEmpty(); header = line()) {
                if (header.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
                    length = Integer.parseInt(header.substring(LENGTH.length()).strip());
                }
            }
            var body = answers.readNBytes(length);
            if (!status.contains(" 200 ") || length == 0) {
                throw new IOException(status + ": " + new String(body, ISO_8859_1));
            }
            return body;
        }

        private String line() throws IOException {
            var line = new StringBuilder();
            for (int next = answers.read(); next != '\n'; next = answers.read()) {
                if (next < 0) {
                    throw new IOException("The connection was closed");
                }
                if (next != '\r') {
                    line.append((char) next);
                }
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
