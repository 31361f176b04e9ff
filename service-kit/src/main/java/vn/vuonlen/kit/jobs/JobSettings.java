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

    /** The largest input in bytes: ten times what the largest province of the nation needs. */
    @WithDefault("4294967296")
    long largestInput();
}
