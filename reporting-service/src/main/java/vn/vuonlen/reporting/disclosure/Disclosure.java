package vn.vuonlen.reporting.disclosure;

import io.smallrye.config.ConfigMapping;

/** Settings of the public figures, which the law leaves to the province: see application.properties. */
@ConfigMapping(prefix = "reporting.disclosure")
public interface Disclosure {

    /** Counts of ethnicity and route below this number are withheld from the public. */
    int smallCell();

    /** Seconds for which caches may store a public response: short, since events may still be arriving. */
    int publicMaxAge();
}
