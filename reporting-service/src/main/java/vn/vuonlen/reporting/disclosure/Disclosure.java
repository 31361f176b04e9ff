package vn.vuonlen.reporting.disclosure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the law leaves to the province to decide about its public figures. */
@ConfigMapping(prefix = "reporting.disclosure")
public interface Disclosure {

    /** Counts of ethnicity and route below this number are withheld from the public. */
    @WithDefault("10")
    int smallCell();

    /** Seconds for which a public answer may be kept: short, since figures may still be coming in. */
    @WithDefault("60")
    int publicMaxAge();
}
