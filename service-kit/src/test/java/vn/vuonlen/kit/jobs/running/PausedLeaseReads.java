package vn.vuonlen.kit.jobs.running;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;
import vn.vuonlen.kit.things.ThingDatabase;

/**
 * A database on which a statement that reads a lease waits, with its snapshot taken, for as long as this is open. It
 * holds a running job whose lease can be read.
 */
final class PausedLeaseReads implements AutoCloseable {

    private final ThingDatabase things;
    private final PGSimpleDataSource paused = new PGSimpleDataSource();
    private final Connection lockHolder;

    PausedLeaseReads(ThingDatabase things) throws SQLException {
        this.things = things;
        things.run("""
                CREATE SCHEMA paused;
                CREATE FUNCTION paused.clock_timestamp() RETURNS timestamptz LANGUAGE plpgsql AS $$
                BEGIN
                    PERFORM pg_advisory_xact_lock_shared(22);
                    RETURN pg_catalog.clock_timestamp();
                END $$;
                WITH other AS (
                    INSERT INTO job (id, kind, subject, parameters, state, attempt)
                    VALUES (gen_random_uuid(), 'lines', 'somebody', '{}', 'RUNNING', 1) RETURNING id)
                INSERT INTO job_lease (job_id, attempt, runner, until) SELECT id, 1, 'other', 'infinity' FROM other
                """);
        paused.setUrl(things.database().getUrl());
        paused.setUser(things.database().getUser());
        paused.setPassword(things.database().getPassword());
        paused.setCurrentSchema("paused,pg_catalog,public");
        lockHolder = things.database().getConnection();
        lockHolder.createStatement().execute("SELECT pg_advisory_lock(22)");
    }

    PGSimpleDataSource database() {
        return paused;
    }

    void awaitReader() {
        await().until(() -> things.number("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
                        + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())")
                == 1);
    }

    @Override
    public void close() throws SQLException {
        lockHolder.close();
    }
}
