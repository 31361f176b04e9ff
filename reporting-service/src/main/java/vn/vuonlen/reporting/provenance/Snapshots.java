package vn.vuonlen.reporting.provenance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import vn.vuonlen.kit.generation.GenerationLock;

/** A report reads its tables from one snapshot, or its levels would not sum while events arrive. */
@ApplicationScoped
public class Snapshots {

    public interface Reading<T> {
        T from(Connection connection) throws SQLException;
    }

    private final DataSource database;
    private final FiguresRead figures;
    private final OpenSnapshot open;

    @Inject
    public Snapshots(DataSource database, FiguresRead figures, OpenSnapshot open) {
        this.database = database;
        this.figures = figures;
        this.open = open;
    }

    /** From the snapshot that the request reads already, as the figures of one page do, or else from a new one. */
    public <T> T read(Reading<T> reading) throws SQLException {
        Optional<Connection> reads = open.connection();
        return reads.isPresent() ? reading.from(reads.get()) : readNew(reading);
    }

    /**
     * Within a reading: what was read from its snapshot before under the same key, or else is read now. So the figures of a page
     * share reports.
     *
     * @param key tells what is read, with everything that it depends on
     */
    public <T> T once(Object key, Reading<T> reading) throws SQLException {
        return open.once(key, reading);
    }

    /**
     * Repositories that the reading calls see the same snapshot: a transaction has one connection. On a checked exception JTA
     * would commit, and the failure of that commit would hide a connection that is gone: hence {@code rollbackOn}.
     */
    @Transactional(value = TxType.REQUIRES_NEW, rollbackOn = SQLException.class)
    <T> T readNew(Reading<T> reading) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            GenerationLock.forReading(connection);
            figures.from(FigureVersions.read(connection));
            return open.with(connection, reading);
        }
    }
}
