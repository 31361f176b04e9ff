package vn.vuonlen.kubernetes;

import com.marcnuri.helm.Helm;
import java.nio.file.Path;
import java.util.Map;
import vn.vuonlen.infrastructure.Checkout;

/** The chart of this module, rendered as an installation would be. */
public final class Chart {
    private static final Path MODULE = Checkout.here().root().resolve("deploy/kubernetes");
    public static final Path FOLDER = MODULE.resolve("vuonlen");
    public static final String RELEASE = "dien-bien";

    private Chart() {}

    /** {@code demo} or {@code province}, with other values for some; fails with Helm's sentence. */
    public static Manifests render(String example, Map<String, Object> values) {
        var template = new Helm(FOLDER)
                .template()
                .withName(RELEASE)
                .withNamespace("poverty")
                .withKubeVersion("1.34.0")
                .withValuesFile(MODULE.resolve("examples").resolve(example + ".yaml"));
        values.forEach(template::set);
        return Manifests.read(template.call());
    }

    public static Manifests render(String example) {
        return render(example, Map.of());
    }
}
