package vn.vuonlen.household.importing;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import vn.vuonlen.kit.problem.Problem;

/**
 * Reads ahead on a thread of its own: while the database stores one chunk the next is read, checked and classified. No more
 * than two wait to be stored, so that memory stays flat however long the file is.
 */
final class ChunkReader implements AutoCloseable {

    /** What the thread has read: a chunk, the failure that stopped it, or the end, which is neither. */
    private record Read(Chunk chunk, Throwable failure) {}

    private final BlockingQueue<Read> queue = new ArrayBlockingQueue<>(2);
    private final Thread thread;

    ChunkReader(RowReader reader) {
        thread = Thread.ofPlatform().name("import-rows").daemon().start(() -> read(reader));
    }

    /** Waits for the next chunk; null at the end. */
    Chunk next() throws IOException, InterruptedException {
        var read = queue.take();
        if (read.failure instanceof Problem problem) {
            throw problem;
        }
        if (read.failure != null) {
            throw new IOException("The rows cannot be read any further", read.failure);
        }
        return read.chunk;
    }

    /** Does not wait for the thread, which may be in the middle of a chunk. */
    @Override
    public void close() {
        thread.interrupt();
    }

    private void read(RowReader reader) {
        try {
            for (var chunk = reader.next(); chunk != null; chunk = reader.next()) {
                queue.put(new Read(chunk, null));
            }
            queue.put(new Read(null, null));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException | Error e) {
            // Even an error has to be passed on: whoever waits for the next chunk would wait for ever.
            fail(e);
        }
    }

    private void fail(Throwable failure) {
        try {
            queue.put(new Read(null, failure));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
