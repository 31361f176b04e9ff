package vn.vuonlen.reporting.answers;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much is remembered of what was computed. */
@ConfigMapping(prefix = "reporting.answers")
public interface AnswerSettings {

    /**
     * Memory for stored answers: an eighth of the 256 MB that a service is meant to run in. A report of a province by commune takes
     * 40 kB with its compressed form, so that this holds some eight hundred of them.
     */
    @WithDefault("32M")
    MemorySize memory();
}
