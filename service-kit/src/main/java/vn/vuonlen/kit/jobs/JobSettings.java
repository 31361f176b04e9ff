package vn.vuonlen.kit.jobs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "vuonlen.jobs")
interface JobSettings {

    /** False where other processes do the work of this database. */
    @WithDefault("true")
    boolean run();

    /** Jobs that this process works on at the same time. */
    @WithDefault("2")
    int atOnce();

    /** A job whose runner has not been heard of for so long is taken over. */
    @WithDefault("PT15S")
    Duration lease();

    /**
     * What a job refused tells its sender what to correct, and may quote people. A review takes a quarter of a year, and
     * a file is sent again within it.
     */
    @WithDefault("P90D")
    Duration rejectsRetention();

    /** The largest body that a job takes: a nation's largest province fits tenfold. */
    @WithDefault("4294967296")
    long largestInput();
}
