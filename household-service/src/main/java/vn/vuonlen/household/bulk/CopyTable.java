package vn.vuonlen.household.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Fills a table by COPY in PostgreSQL's binary format: nothing is written as text here only to be parsed there.
 * Values come in the order of the columns. A table that is not {@link #finish() finished} stays as it was.
 */
public final class CopyTable implements AutoCloseable {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final long FIRST_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final int PORTION = 64 * 1024;

    private final CopyIn copy;
    private final int columns;
    private ByteBuffer buffer = ByteBuffer.allocate(2 * PORTION);

    private CopyTable(CopyIn copy, int columns) {
        this.copy = copy;
        this.columns = columns;
        buffer.put(SIGNATURE).putInt(0).putInt(0);
    }

    public static CopyTable into(Connection connection, String table, String columns) throws SQLException {
        var copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY %s (%s) FROM STDIN (FORMAT binary)".formatted(table, columns));
        return new CopyTable(copy, copy.getFieldCount());
    }

    public CopyTable row() throws SQLException {
        if (buffer.position() >= PORTION) {
            flush();
        }
        buffer.putShort((short) columns);
        return this;
    }

    public CopyTable id(UUID value) {
        if (value != null) {
            room(20).putInt(16).putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
            return this;
        }
        return absent();
    }

    public CopyTable text(String value) {
        return value == null ? absent() : bytes(value.getBytes(UTF_8));
    }

    public CopyTable code(Enum<?> value) {
        return value == null ? absent() : text(value.name());
    }

    public CopyTable bytes(byte[] value) {
        if (value == null) {
            return absent();
        }
        room(4 + value.length).putInt(value.length).put(value);
        return this;
    }

    public CopyTable integer(Integer value) {
        if (value == null) {
            return absent();
        }
        room(8).putInt(4).putInt(value);
        return this;
    }

    public CopyTable flag(boolean value) {
        room(5).putInt(1).put((byte) (value ? 1 : 0));
        return this;
    }

    public CopyTable date(LocalDate value) {
        return value == null ? absent() : integer((int) (value.toEpochDay() - FIRST_DAY));
    }

    /** Answers how many rows the table has taken. */
    public long finish() throws SQLException {
        room(2).putShort((short) -1);
        flush();
        return copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private CopyTable absent() {
        room(4).putInt(-1);
        return this;
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            int position = buffer.position();
            buffer = ByteBuffer.wrap(Arrays.copyOf(buffer.array(), 2 * buffer.capacity() + bytes))
                    .position(position);
        }
        return buffer;
    }

    private void flush() throws SQLException {
        copy.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }
}
