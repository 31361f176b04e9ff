package vn.vuonlen.kit.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/**
 * Stores request bodies in the database, where every node can read them. Each chunk is committed as soon as it is
 * complete, so that a slow sender holds no connection; chunks that belong to no job are deleted later.
 */
@ApplicationScoped
public class JobInputStore {

    public static final int CHUNK = 1024 * 1024;

    private final DataSource database;
    private final long largest;

    @Inject
    JobInputStore(DataSource database, JobSettings settings) {
        this(database, settings.largestInput());
    }

    public JobInputStore(DataSource database, long largest) {
        this.database = database;
        this.largest = largest;
    }

    /** @return the size of the body in bytes */
    public long store(UUID job, InputStream body) {
        long size = 0;
        try {
            byte[] chunk;
            for (int number = 0; (chunk = body.readNBytes(CHUNK)).length > 0; number++) {
                insert(job, number, chunk);
                size += chunk.length;
                if (size > largest) {
                    throw Problem.of(KitProblem.PAYLOAD_TOO_LARGE);
                }
            }
        } catch (IOException e) {
            throw Problem.of(KitProblem.BODY_BROKEN_OFF).because(e);
        }
        return size;
    }

    public InputStream open(UUID job) {
        return new ChunkedInput(number -> read(job, number));
    }

    private void insert(UUID job, int number, byte[] chunk) {
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
}
