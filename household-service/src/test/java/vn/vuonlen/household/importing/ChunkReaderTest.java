package vn.vuonlen.household.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.priorresult.PriorResultRows;
import vn.vuonlen.household.rows.JsonRows;
import vn.vuonlen.household.rows.Lines;

class ChunkReaderTest {

    @Test
    void anErrorOfTheReadingThreadEndsTheWaitForTheChunk() throws IOException {
        var failing = new InputStream() {
            @Override
            public int read() {
                throw new OutOfMemoryError("no room for a line");
            }

            @Override
            public int read(byte[] into, int from, int length) {
                return read();
            }
        };
        var rows = new PriorResultRows(null, null, Clock.systemUTC());
        try (var chunks = new ChunkReader(new RowReader(new JsonRows(new Lines(failing), rows.json()), rows, null))) {
            var failure = assertTimeoutPreemptively(
                    Duration.ofSeconds(20), () -> assertThrows(IOException.class, chunks::next));
            assertEquals("no room for a line", failure.getCause().getMessage());
        }
    }
}
