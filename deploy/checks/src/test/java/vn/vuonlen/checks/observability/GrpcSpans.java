package vn.vuonlen.checks.observability;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes spans by OTLP over gRPC: as much of HTTP/2 (RFC 9113) as one exporter needs, whose messages are small. */
final class GrpcSpans implements AutoCloseable {
    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int SETTINGS = 4;
    private static final int END_STREAM = 1;
    private static final int ACK = 1;
    private static final int END_HEADERS = 4;
    private static final int PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".length();
    /** Before a message of gRPC stand its compression and its length. */
    private static final int PREFIX = 5;

    private final ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final List<String> names = new CopyOnWriteArrayList<>();

    GrpcSpans() throws IOException {
        Thread.ofVirtual().start(this::accept);
    }

    Map<String, String> settings() {
        return Map.of(
                "quarkus.otel.sdk.disabled",
                "false",
                "quarkus.otel.exporter.otlp.endpoint",
                "http://127.0.0.1:" + server.getLocalPort(),
                "quarkus.otel.bsp.schedule.delay",
                "200ms");
    }

    boolean contain(String name) {
        return names.contains(name);
    }

    private void accept() {
        try {
            while (true) {
                Socket exporter = server.accept();
                Thread.ofVirtual().start(() -> serve(exporter));
            }
        } catch (IOException e) {
            // The test has ended.
            return;
        }
    }

    private void serve(Socket exporter) {
        try (exporter;
                var in = new DataInputStream(exporter.getInputStream());
                var out = new DataOutputStream(exporter.getOutputStream())) {
            in.skipNBytes(PREFACE);
            write(out, SETTINGS, 0, 0);
            var body = new ByteArrayOutputStream();
            while (true) {
                int head = in.readInt();
                int flags = in.readUnsignedByte();
                int stream = in.readInt();
                byte[] payload = in.readNBytes(head >>> 8);
                int type = head & 0xff;
                if (type == SETTINGS && (flags & ACK) == 0) {
                    write(out, SETTINGS, ACK, 0);
                } else if (type == DATA) {
                    body.write(payload);
                    if ((flags & END_STREAM) != 0) {
                        answer(out, stream);
                        names.addAll(namesIn(ProtobufMessage.of(message(body))));
                    }
                }
            }
        } catch (IOException e) {
            // The exporter has ended.
            return;
        }
    }

    private static List<String> namesIn(ProtobufMessage request) {
        return request.all(1)
                .flatMap(resource -> resource.all(2))
                .flatMap(scope -> scope.all(2))
                .map(span -> span.one(5).text())
                .toList();
    }

    private static byte[] message(ByteArrayOutputStream body) {
        byte[] whole = body.toByteArray();
        body.reset();
        return Arrays.copyOfRange(whole, PREFIX, whole.length);
    }

    /** Status 200 is an entry of HPACK's own table; the other fields are literals. */
    private static void answer(DataOutputStream out, int stream) throws IOException {
        var fields = new ByteArrayOutputStream();
        fields.write(0x88);
        fields.write(field("content-type", "application/grpc"));
        write(out, HEADERS, END_HEADERS, stream, fields.toByteArray());
        write(out, DATA, 0, stream, new byte[PREFIX]);
        write(out, HEADERS, END_HEADERS | END_STREAM, stream, field("grpc-status", "0"));
    }

    private static byte[] field(String name, String value) {
        var field = new ByteArrayOutputStream();
        field.write(0);
        for (String text : new String[] {name, value}) {
            field.write(text.length());
            field.writeBytes(text.getBytes(US_ASCII));
        }
        return field.toByteArray();
    }

    private static void write(DataOutputStream out, int type, int flags, int stream, byte... payload)
            throws IOException {
        out.writeInt(payload.length << 8 | type);
        out.writeByte(flags);
        out.writeInt(stream);
        out.write(payload);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
