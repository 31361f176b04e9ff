package vn.vuonlen.kit.rebuild;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import vn.vuonlen.kit.database.OwnTransactions;
import vn.vuonlen.kit.database.SqlState;

/** Starts, shows and cancels rebuilds of a service that has projections. Each of its processes takes part in the one that runs. */
@Singleton
public class Rebuilds {

    /** Before the newest: ids are of version 7, in the order of time. */
    public static final UUID START = new UUID(-1, -1);

    private final OwnTransactions transactions;
    private final List<RebuiltProjections> projections;
    private final RebuildProgress progress;

    Rebuilds(DataSource database, @All List<RebuiltProjections> projections, RebuildProgress progress) {
        this.transactions = transactions(database);
        this.projections = projections;
        this.progress = progress;
    }

    /** A poll of the second consumer holds what the end of a rebuild needs, for a second or two. */
    static OwnTransactions transactions(DataSource database) {
        return new OwnTransactions(
                database, connection -> SecondGeneration.execute(connection, "SET LOCAL lock_timeout = '5s'"));
    }

    /**
     * @param requestedBy null if it starts by itself
     * @return empty if one is running
     */
    public Optional<Rebuild> start(String requestedBy) throws SQLException {
        try {
            return Optional.of(transactions.call(connection -> changes().begin(connection, requestedBy)));
        } catch (SQLException e) {
            if (SqlState.isConcurrentChange(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    public Optional<Rebuild> find(UUID id) throws SQLException {
        return transactions.call(connection -> {
            var found = RebuildTable.find(connection, id);
            return found.isEmpty() ? found : Optional.of(changes().withProgress(connection, found.get()));
        });
    }

    /** The newest first, those that started before {@code id}. */
    public List<Rebuild> before(UUID id, int limit) throws SQLException {
        return transactions.call(connection -> {
            var rebuilds = new ArrayList<Rebuild>();
            for (var rebuild : RebuildTable.before(connection, id, limit)) {
                rebuilds.add(changes().withProgress(connection, rebuild));
            }
            return rebuilds;
        });
    }

    /** @return whether it was running */
    public boolean cancel(UUID id) throws SQLException {
        return transactions.call(connection -> changes().giveUp(connection, id, RebuildState.CANCELLED, null));
    }

    private RebuildChanges changes() {
        return new RebuildChanges(projections.getFirst(), progress);
    }
}
