package vn.vuonlen.kit.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import vn.vuonlen.kit.rebuild.RebuildTable.Hold;

/** The beginning and the end of a rebuild with those of its tables, in the transaction of the caller. */
final class RebuildChanges {

    private final RebuiltProjections projections;
    private final RebuildProgress progress;

    RebuildChanges(RebuiltProjections projections, RebuildProgress progress) {
        this.projections = projections;
        this.progress = progress;
    }

    /** Fails by the unique index if one is running: the tables are made once it is certain that no other rebuild has them. */
    Rebuild begin(Connection connection, String requestedBy) throws SQLException {
        var id = RebuildTable.insert(
                connection, projections.generation(), requestedBy, SecondGeneration.structure(connection));
        SecondGeneration.make(connection);
        return withProgress(connection, RebuildTable.find(connection, id).orElseThrow());
    }

    /**
     * Drops its tables; what is served stays as it is.
     *
     * @return whether it was running
     */
    boolean giveUp(Connection connection, UUID id, RebuildState state, String reason) throws SQLException {
        var held = RebuildTable.hold(connection, id, Hold.ALONE);
        if (held.isEmpty()) {
            return false;
        }
        var rebuild = withProgress(connection, held.get());
        RebuildTable.end(connection, id, state, rebuild.eventsRead(), reason);
        SecondGeneration.drop(connection);
        return true;
    }

    /** The caller holds the row of the rebuild: its tables are there while it is running. */
    Rebuild withProgress(Connection connection, Rebuild rebuild) throws SQLException {
        if (!rebuild.running()) {
            return rebuild;
        }
        var offsets = progress.read(connection, projections.topics());
        return rebuild.at(offsets.read(), offsets.toRead());
    }

    /** By another version of the service, or before a migration: its tables are not those that are needed now. */
    boolean isOutdated(Connection connection, UUID id, int generation) throws SQLException {
        return generation < projections.generation()
                || !RebuildTable.structure(connection, id).equals(SecondGeneration.structure(connection));
    }
}
