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
        for (byte one : bytes.getBytes()) {
            length = one == '\n' || one == '\r' ? 0 : length + 1;
            if (length > longest) {
                return true;
            }
        }
        return false;
    }
}
