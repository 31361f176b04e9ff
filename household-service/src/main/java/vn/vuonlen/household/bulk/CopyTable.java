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
 * Inserts rows by COPY in PostgreSQL's binary format, which spares writing and parsing text. Values come in the order
 * of the columns. Without {@link #finish()} the table stays unchanged.
 */
public final class CopyTable implements AutoCloseable {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final long FIRST_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final int FLUSH_SIZE = 64 * 1024;

    private final CopyIn copy;
    private final int columns;
    private ByteBuffer buffer = ByteBuffer.allocate(2 * FLUSH_SIZE);

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
        if (buffer.position() >= FLUSH_SIZE) {
            flush();
        }
        buffer.putShort((short) columns);
        return this;
    }

    public CopyTable id(UUID value) {
        if (value != null) {
            ensure(20).putInt(16).putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
            return this;
        }
        return nullValue();
    }

    public CopyTable text(String value) {
        return value == null ? nullValue() : bytes(value.getBytes(UTF_8));
    }

    public CopyTable code(Enum<?> value) {
        return value == null ? nullValue() : text(value.name());
    }

    public CopyTable bytes(byte[] value) {
        if (value == null) {
            return nullValue();
        }
        ensure(4 + value.length).putInt(value.length).put(value);
        return this;
    }

    public CopyTable integer(Integer value) {
        if (value == null) {
            return nullValue();
        }
        ensure(8).putInt(4).putInt(value);
        return this;
    }

    public CopyTable flag(boolean value) {
        ensure(5).putInt(1).put((byte) (value ? 1 : 0));
        return this;
    }

    public CopyTable date(LocalDate value) {
        return value == null ? nullValue() : integer((int) (value.toEpochDay() - FIRST_DAY));
    }

    /** @return how many rows were inserted */
    public long finish() throws SQLException {
        ensure(2).putShort((short) -1);
        flush();
        return copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private CopyTable nullValue() {
        ensure(4).putInt(-1);
        return this;
    }

    private ByteBuffer ensure(int bytes) {
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
