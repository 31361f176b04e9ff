package vn.vuonlen.reporting.projection;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Some dozens of polls where there would be one. */
public final class ShortPolls implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("vuonlen.consumer.batch", "40");
    }
}
