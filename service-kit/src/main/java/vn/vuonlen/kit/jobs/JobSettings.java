package vn.vuonlen.kit.jobs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "vuonlen.jobs")
public interface JobSettings {

    /** False where other processes run the jobs of this database. */
    @WithDefault("true")
    boolean run();

    /** Jobs that this process runs at the same time. */
    @WithDefault("2")
    int atOnce();

    /** A job whose runner sends no heartbeat for so long is taken over. */
    @WithDefault("PT15S")
    Duration lease();

    /**
     * How long the refused rows of a job are retained. They say what to correct, and may quote people. A review takes a
     * quarter of a year, and a file is sent again within it.
     */
    @WithDefault("P90D")
    Duration rejectsRetention();

    /**
     * How long a file with refused or doubtful rows is retained, so that it can be given back with them marked. It holds
     * personal data of everybody in it, and an office corrects it within days.
     */
    @WithDefault("P7D")
    Duration inputRetention();

    /** The largest input in bytes: ten times what the largest province of the nation needs. */
    @WithDefault("4294967296")
    long largestInput();

    /**
     * The longest line of an input in bytes. Sixteen times what a row may have, so that a row that is somewhat too long is
     * refused alone; a file whose line is longer than this is no file of rows.
     */
    @WithDefault("1048576")
    int longestLine();

    /**
     * Jobs of one user that are queued or running. A province has some 45 communes, and its office may send a file for each;
     * users take turns, so that the jobs of one delay no other.
     */
    @WithDefault("50")
    int openPerUser();

    /**
     * An input without a job to which nothing was added for so long was abandoned by a process that ended. An upload in
     * progress is added to at least every {@code vuonlen.limits.window}.
     */
    @WithDefault("PT5M")
    Duration abandonedAfter();
}
