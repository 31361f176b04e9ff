package vn.vuonlen.kit.installation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells alarms which service a process is, whatever its scrape job is called, and which version runs where. */
@Startup
@Singleton
class BuildInfo {

    BuildInfo(
            MeterRegistry metrics,
            Installation installation,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        Gauge.builder("vuonlen.build.info", () -> 1)
                .description("1 while the process runs; its labels say what it is")
                .tag("application", installation.service())
                .tag("version", version)
                .register(metrics);
    }
}
