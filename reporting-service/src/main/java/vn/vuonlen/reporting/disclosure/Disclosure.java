package vn.vuonlen.reporting.disclosure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the public figures, which the law leaves to the province. */
@ConfigMapping(prefix = "reporting.disclosure")
public interface Disclosure {

    /** Counts of ethnicity and route below this number are withheld from the public. */
    @WithDefault("10")
    int smallCell();

    /** Seconds for which caches may store a public response: short, since events may still be arriving. */
    @WithDefault("60")
    int publicMaxAge();
}
