package vn.vuonlen.kit.installation;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A secret that stands in a public repository protects nobody. All texts of ours begin with {@code demo-}, and a service
 * that still has one does not start, unless it is told that it runs on somebody's own machine. A key in base64 cannot
 * begin so: whoever owns one refuses it itself.
 */
class DemoSecrets {
    private static final String DEMO = "demo-";

    void refuse(
            @Observes StartupEvent start,
            Config config,
            @ConfigProperty(name = "vuonlen.local-mode", defaultValue = "false") boolean local) {
        if (local) {
            return;
        }
        var left = StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith("vuonlen."))
                .filter(name -> config.getOptionalValue(name, String.class)
                        .filter(value -> value.startsWith(DEMO))
                        .isPresent())
                .sorted()
                .toList();
        if (!left.isEmpty()) {
            throw new IllegalStateException("These settings still have their public demo value: " + left
                    + ". Set your own secrets, or vuonlen.local-mode=true on your own machine.");
        }
    }
}
