package vn.vuonlen.checks.observability;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.stream.Stream;

/** A message of Protocol Buffers, read without its schema: fields are asked for by their number. */
record ProtobufMessage(ByteBuffer bytes) {

    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int LENGTH_DELIMITED = 2;

    static ProtobufMessage of(byte[] bytes) {
        return new ProtobufMessage(ByteBuffer.wrap(bytes));
    }

    /** The messages, texts or bytes under a number, in their order. */
    Stream<ProtobufMessage> all(int number) {
        var found = Stream.<ProtobufMessage>builder();
        var rest = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        while (rest.hasRemaining()) {
            long tag = varint(rest);
            int length = switch ((int) tag & 7) {
                case VARINT -> (int) (varint(rest) & 0);
                case FIXED_64 -> Long.BYTES;
                case LENGTH_DELIMITED -> (int) varint(rest);
                default -> Integer.BYTES;
            };
            if (tag >>> 3 == number) {
                found.add(new ProtobufMessage(rest.slice(rest.position(), length)));
            }
            rest.position(rest.position() + length);
        }
        return found.build();
    }

    ProtobufMessage one(int number) {
        return all(number).findFirst().orElse(new ProtobufMessage(ByteBuffer.allocate(0)));
    }

    String text() {
        return UTF_8.decode(bytes.duplicate()).toString();
    }

    String hex() {
        var copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        return HexFormat.of().formatHex(copy);
    }

    private static long varint(ByteBuffer from) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = from.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}
