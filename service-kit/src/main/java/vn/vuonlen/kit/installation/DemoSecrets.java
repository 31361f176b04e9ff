package vn.vuonlen.kit.installation;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses to start with a secret of this public repository, except in local mode. All textual secrets here begin with
 * {@code demo-}. A key in base64 cannot: the service that has one checks it itself.
 */
class DemoSecrets {
    private static final String DEMO = "demo-";

    void check(
            @Observes StartupEvent start,
            Config config,
            @ConfigProperty(name = "vuonlen.local-mode", defaultValue = "false") boolean localMode) {
        if (localMode) {
            return;
        }
        var demo = StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith("vuonlen."))
                .filter(name -> config.getOptionalValue(name, String.class)
                        .filter(value -> value.startsWith(DEMO))
                        .isPresent())
                .sorted()
                .toList();
        if (!demo.isEmpty()) {
            throw new IllegalStateException("These settings still have their public demo value: " + demo
                    + ". Set your own secrets, or vuonlen.local-mode=true on your own machine.");
        }
    }
}
