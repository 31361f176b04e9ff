package vn.vuonlen.kit.jobs;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;
import vn.vuonlen.kit.things.Things;

/**
 * A way into the database on which whoever looks at a lease waits, with the snapshot taken, for as long as this is open.
 * A job that somebody works on is there to be looked at.
 */
final class PausedLeaseReads implements AutoCloseable {

    private final Things things;
    private final PGSimpleDataSource hesitant = new PGSimpleDataSource();
    private final Connection holding;

    PausedLeaseReads(Things things) throws SQLException {
        this.things = things;
        things.run("""
                CREATE SCHEMA hesitant;
                CREATE FUNCTION hesitant.clock_timestamp() RETURNS timestamptz LANGUAGE plpgsql AS $$
                BEGIN
                    PERFORM pg_advisory_xact_lock_shared(22);
                    RETURN pg_catalog.clock_timestamp();
                END $$;
                WITH other AS (
                    INSERT INTO job (id, kind, subject, parameters, state, attempt)
                    VALUES (gen_random_uuid(), 'lines', 'somebody', '{}', 'RUNNING', 1) RETURNING id)
                INSERT INTO job_lease (job_id, attempt, runner, until) SELECT id, 1, 'other', 'infinity' FROM other
                """);
        hesitant.setUrl(things.database().getUrl());
        hesitant.setUser(things.database().getUser());
        hesitant.setPassword(things.database().getPassword());
        hesitant.setCurrentSchema("hesitant,pg_catalog,public");
        holding = things.database().getConnection();
        holding.createStatement().execute("SELECT pg_advisory_lock(22)");
    }

    PGSimpleDataSource database() {
        return hesitant;
    }

    void awaitSomebody() {
        await().until(() -> things.number("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
                        + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())")
                == 1);
    }

    @Override
    public void close() throws SQLException {
        holding.close();
    }
}
