package vn.vuonlen.household.marking;

import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import vn.vuonlen.household.rows.RowFields;
import vn.vuonlen.kit.jobs.EndedJobInputs;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/**
 * Marks a few workbooks at once, since each has all its shared texts in memory, of which an instance has little. A marked one
 * is complete before its first byte is sent: whoever receives it slowly holds up nobody, and what fails is no half file.
 */
@ApplicationScoped
class MarkedFiles {

    private static final int AT_ONCE = 2;

    private final Semaphore turns = new Semaphore(AT_ONCE);
    private final EndedJobInputs inputs;

    MarkedFiles(EndedJobInputs inputs) {
        this.inputs = inputs;
    }

    /** Refused with {@code too-busy} while others are being marked. */
    InputStream mark(UUID job, RowFields fields, Locale language) throws IOException {
        if (!turns.tryAcquire()) {
            throw Problem.of(KitProblem.TOO_BUSY);
        }
        try {
            return spooled(new MarkedFile(inputs, job, fields, language));
        } finally {
            turns.release();
        }
    }

    /** The file has no name any more as soon as it is open: nothing of it is left, however the process ends. */
    private static InputStream spooled(MarkedFile marked) throws IOException {
        var name = Files.createTempFile("workbook", ".xlsx");
        var file = FileChannel.open(name, READ, WRITE, DELETE_ON_CLOSE);
        try {
            marked.write(Channels.newOutputStream(file));
            return Channels.newInputStream(file.position(0));
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }
}
