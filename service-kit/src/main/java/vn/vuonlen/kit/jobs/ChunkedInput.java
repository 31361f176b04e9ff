package vn.vuonlen.kit.jobs;

import java.io.InputStream;
import java.util.function.IntFunction;

/** Reads a stored input with one chunk in memory at a time; an empty chunk is the end. */
final class ChunkedInput extends InputStream {

    private final IntFunction<byte[]> chunks;
    private byte[] chunk = new byte[0];
    private int next;
    private int at;

    ChunkedInput(IntFunction<byte[]> chunks) {
        this.chunks = chunks;
    }

    @Override
    public int read() {
        return atEnd() ? -1 : chunk[at++] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) {
        if (length == 0) {
            return 0;
        }
        if (atEnd()) {
            return -1;
        }
        int count = Math.min(length, chunk.length - at);
        System.arraycopy(chunk, at, into, from, count);
        at += count;
        return count;
    }

    private boolean atEnd() {
        if (at == chunk.length) {
            chunk = chunks.apply(next++);
            at = 0;
        }
        return chunk.length == 0;
    }
}
