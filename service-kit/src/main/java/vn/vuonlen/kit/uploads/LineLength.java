package vn.vuonlen.kit.uploads;

import io.vertx.core.buffer.Buffer;

/** Measures the line that is being received: one without end would be stored whole before anybody reads it. */
final class LineLength {
    private final int longest;
    private long length;

    LineLength(int longest) {
        this.longest = longest;
    }

    boolean exceededBy(Buffer bytes) {
        var bare = bytes.getByteBuf();
        int from = bare.readerIndex();
        int to = bare.writerIndex();
        for (int end = bare.indexOf(from, to, (byte) '\n'); end >= 0; end = bare.indexOf(from, to, (byte) '\n')) {
            if (length + end - from > longest) {
                return true;
            }
            length = 0;
            from = end + 1;
        }
        length += to - from;
        return length > longest;
    }
}
