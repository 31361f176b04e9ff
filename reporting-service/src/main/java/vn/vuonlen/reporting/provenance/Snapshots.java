package vn.vuonlen.reporting.provenance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
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

    @Inject
    public Snapshots(DataSource database, FiguresRead figures) {
        this.database = database;
        this.figures = figures;
    }

    /**
     * Repositories that the reading calls see the same snapshot: a transaction has one connection. On a checked exception JTA
     * would commit, and the failure of that commit would hide a connection that is gone: hence {@code rollbackOn}.
     */
    @Transactional(value = TxType.REQUIRES_NEW, rollbackOn = SQLException.class)
    public <T> T read(Reading<T> reading) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            GenerationLock.forReading(connection);
            figures.from(FigureVersions.read(connection));
            return reading.from(connection);
        }
    }
}
