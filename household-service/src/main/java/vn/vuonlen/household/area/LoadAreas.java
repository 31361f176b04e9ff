package vn.vuonlen.household.area;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import javax.sql.DataSource;
import vn.vuonlen.kit.audit.Actor;
import vn.vuonlen.kit.outbox.Unpublished;

/**
 * Makes the area tables equal to the packaged files at every start, apart from what was changed or imported since; only
 * differences are written and published. A difference that would change decided figures stops the start.
 */
@ApplicationScoped
class LoadAreas {

    private static final Actor START = new Actor("household-service", "start");

    private final DataSource database;
    private final AreaWriter writer;
    private final Unpublished unpublished;

    LoadAreas(DataSource database, AreaWriter writer, Unpublished unpublished) {
        this.database = database;
        this.writer = writer;
        this.unpublished = unpublished;
    }

    @Transactional(rollbackOn = SQLException.class)
    void load(@Observes StartupEvent started) throws SQLException {
        load(AreaFiles.packaged());
    }

    @Transactional(rollbackOn = SQLException.class)
    void load(AreaFiles files) throws SQLException {
        try (var connection = database.getConnection()) {
            START.announce(connection);
            writer.replace(connection, files);
            unpublished.wakeAfterCommit();
        }
    }
}
