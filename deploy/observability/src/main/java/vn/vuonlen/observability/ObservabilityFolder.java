package vn.vuonlen.observability;

import java.nio.file.Path;
import vn.vuonlen.infrastructure.Checkout;

/** The files of this module, as operators take them. */
public final class ObservabilityFolder {

    private ObservabilityFolder() {}

    /** {@code rules/vuonlen.yaml}, for example. */
    public static Path file(String name) {
        return Checkout.here().root().resolve("deploy/observability").resolve(name);
    }
}
