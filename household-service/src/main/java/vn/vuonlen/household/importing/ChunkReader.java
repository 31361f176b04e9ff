package vn.vuonlen.household.importing;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Reads ahead on a thread of its own: while the database stores one portion the next is read, checked and classified.
 * No more than two lie ready, so that memory stays flat however long the file is.
 */
final class ChunkReader implements AutoCloseable {

    /** What the reading thread hands over: a portion, the end, or why it stopped. */
    private record Handed(Chunk portion, Throwable failure) {}

    private final BlockingQueue<Handed> ready = new ArrayBlockingQueue<>(2);
    private final Thread reading;

    ChunkReader(RowReader reader) {
        reading = Thread.ofPlatform().name("import-rows").daemon().start(() -> read(reader));
    }

    /** Waits for the next portion; null at the end. */
    Chunk next() throws IOException, InterruptedException {
        var handed = ready.take();
        if (handed.failure != null) {
            throw new IOException("The rows cannot be read any further", handed.failure);
        }
        return handed.portion;
    }

    /** The reading thread may be in the middle of a portion; nobody waits for it. */
    @Override
    public void close() {
        reading.interrupt();
    }

    private void read(RowReader reader) {
        try {
            for (var portion = reader.next(); portion != null; portion = reader.next()) {
                ready.put(new Handed(portion, null));
            }
            ready.put(new Handed(null, null));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException | Error e) {
            // Whatever it is, an error included: who waits for the next portion would wait for ever.
            fail(e);
        }
    }

    private void fail(Throwable why) {
        try {
            ready.put(new Handed(null, why));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
