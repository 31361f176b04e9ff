package vn.vuonlen.kit.uploads;

import io.vertx.core.buffer.Buffer;
import vn.vuonlen.kit.limits.LimitReached.Limit;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.kit.uploads.Upload.Sizes;

/** What of an upload has arrived and is not yet stored: little more than a chunk. */
final class ReceivedBytes {

    /** Why a body is not taken. */
    record Refused(Limit limit, Problem problem) {}

    private final Sizes sizes;
    private final LineLength lines;
    private Buffer waiting = Buffer.buffer();
    private long size;
    private int chunks;

    ReceivedBytes(Sizes sizes) {
        this.sizes = sizes;
        this.lines = new LineLength(sizes.longestLine());
    }

    /** @return null when the bytes were taken */
    Refused append(Buffer bytes) {
        size += bytes.length();
        if (size > sizes.largest()) {
            return new Refused(Limit.BODY_SIZE, KitProblem.tooLarge(sizes.largest()));
        }
        if (lines.exceededBy(bytes)) {
            return new Refused(
                    Limit.LINE_LENGTH,
                    Problem.of(KitProblem.LINE_TOO_LONG, sizes.longestLine()).with("limit", sizes.longestLine()));
        }
        waiting.appendBuffer(bytes);
        return null;
    }

    boolean isEmpty() {
        return waiting.length() == 0;
    }

    boolean isChunk() {
        return waiting.length() >= sizes.chunk();
    }

    byte[] takeChunk() {
        int length = Math.min(waiting.length(), sizes.chunk());
        var chunk = waiting.getBytes(0, length);
        waiting = waiting.getBuffer(length, waiting.length());
        chunks++;
        return chunk;
    }

    /** How many chunks were taken. */
    int chunks() {
        return chunks;
    }

    long size() {
        return size;
    }
}
