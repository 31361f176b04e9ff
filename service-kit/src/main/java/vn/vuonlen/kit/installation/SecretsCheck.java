package vn.vuonlen.kit.installation;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses to start with a secret of this public repository or with one that can be guessed, except in local mode. Every
 * setting {@code vuonlen.…-secret} and {@code vuonlen.…-key} is checked, and all faults are told at once.
 */
class SecretsCheck {

    /** Before the beans that use the secrets, whose own complaints would name no setting. */
    void check(
            @Observes @Priority(1) StartupEvent start,
            Config config,
            @ConfigProperty(name = "vuonlen.local-mode", defaultValue = "false") boolean localMode) {
        if (localMode) {
            return;
        }
        var faults = StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith("vuonlen."))
                .distinct()
                .sorted()
                .flatMap(name -> fault(name, config).map(fault -> name + " " + fault).stream())
                .toList();
        if (!faults.isEmpty()) {
            throw new IllegalStateException("These settings protect nobody: " + String.join("; ", faults)
                    + ". Set your own secrets, or vuonlen.local-mode=true on your own machine.");
        }
    }

    private static Optional<String> fault(String name, Config config) {
        String value =
                Optional.ofNullable(config.getConfigValue(name).getValue()).orElse("");
        if (name.endsWith("-key")) {
            return SecretStrength.faultOfKey(value);
        }
        if (name.endsWith("-secret")) {
            return SecretStrength.faultOfSecret(value);
        }
        return SecretStrength.isDemo(value) ? Optional.of(SecretStrength.DEMO) : Optional.empty();
    }
}
