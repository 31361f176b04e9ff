package vn.vuonlen.kubernetes;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import vn.vuonlen.infrastructure.Checkout;

/** The definitions of Strimzi's resources, made of its types as Strimzi makes them. */
final class StrimziDefinitions {
    private StrimziDefinitions() {}

    /** The schema of the version v1. The generator ends its process, so it has one of its own. */
    static JsonNode schema(Class<? extends HasMetadata> type) {
        try {
            var file = Files.createTempFile("definition", ".yaml");
            try {
                run(type.getName() + "=" + file);
                return new YAMLMapper()
                        .readTree(file.toFile())
                        .at("/spec/versions")
                        .valueStream()
                        .filter(version -> version.path("name").asText().equals("v1"))
                        .findFirst()
                        .orElseThrow()
                        .at("/schema/openAPIV3Schema");
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(String output) throws IOException {
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var process = new ProcessBuilder(List.of(
                        Checkout.javaExecutable(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classes,
                        "io.strimzi.crdgenerator.CrdGenerator",
                        "--yaml",
                        "--target-kube",
                        "1.25+",
                        output))
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IllegalStateException(said);
        }
    }
}
