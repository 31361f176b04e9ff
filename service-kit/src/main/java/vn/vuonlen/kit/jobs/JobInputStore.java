package vn.vuonlen.kit.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Stores request bodies in the database, where every node can read them. Each chunk is committed as soon as it is
 * complete, so that a slow sender holds no connection; chunks that belong to no job are deleted later.
 */
@ApplicationScoped
public class JobInputStore {

    public static final int CHUNK = 1024 * 1024;

    private static final Logger LOG = Logger.getLogger(JobInputStore.class);

    private final DataSource database;

    public JobInputStore(DataSource database) {
        this.database = database;
    }

    public InputStream open(UUID job) {
        return new ChunkedInput(number -> read(job, number));
    }

    public void add(UUID job, int number, byte[] chunk) {
        try (var connection = database.getConnection();
                var statement =
                        connection.prepareStatement("INSERT INTO job_input (job_id, chunk, bytes) VALUES (?, ?, ?)")) {
            statement.setObject(1, job);
            statement.setInt(2, number);
            statement.setBytes(3, chunk);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new JobsUnavailable("Could not store chunk " + number + " of the input of job " + job, e);
        }
    }

    boolean exists(UUID job) {
        return read(job, 0).length > 0;
    }

    private byte[] read(UUID job, int number) {
        try (var connection = database.getConnection();
                var statement =
                        connection.prepareStatement("SELECT bytes FROM job_input WHERE job_id = ? AND chunk = ?")) {
            statement.setObject(1, job);
            statement.setInt(2, number);
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getBytes(1) : new byte[0];
            }
        } catch (SQLException e) {
            throw new JobsUnavailable("Could not read chunk " + number + " of the input of job " + job, e);
        }
    }

    /** While the database is away, the cleanup deletes what is left. */
    void delete(UUID job) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("DELETE FROM job_input WHERE job_id = ?")) {
            statement.setObject(1, job);
            statement.executeUpdate();
        } catch (SQLException e) {
            LOG.warnf("The input of job %s is left to the cleanup: %s", job, e.getMessage());
        }
    }
}
