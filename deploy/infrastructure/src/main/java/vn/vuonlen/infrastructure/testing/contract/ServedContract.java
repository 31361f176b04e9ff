package vn.vuonlen.infrastructure.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.vuonlen.infrastructure.Checkout;

/** The OpenAPI document that a running service serves, and the tests that every service makes of its own. */
public final class ServedContract {
    /** Set, it writes the file instead of comparing it. */
    private static final String WRITE = "contracts.write";

    private static final YAMLMapper YAML = new YAMLMapper();

    private final URI service;
    private final String served;
    private final JsonNode document;

    private ServedContract(URI service, String served, JsonNode document) {
        this.service = service;
        this.served = served;
        this.document = document;
    }

    public static ServedContract of(URI service) {
        try (var answer = service.resolve("/q/openapi").toURL().openStream()) {
            var served = new String(answer.readAllBytes(), StandardCharsets.UTF_8);
            return new ServedContract(service, served, YAML.readTree(served));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the document does not say that it must; one line each. */
    public List<String> violations() {
        return ContractRules.violations(document);
    }

    /** The examples that the service does not take, sent with a token that may do everything; one line each. */
    public List<String> refusedExamples(String token) {
        return new ContractExamples(document, service, token).refused();
    }

    /**
     * @param module such as {@code funding-service}
     * @throws AssertionError if {@code contracts/openapi.yaml} of the module says something else
     */
    public void requireStored(String module) throws IOException {
        Path file = Checkout.here().root().resolve(module).resolve("contracts/openapi.yaml");
        if (System.getProperty(WRITE) != null) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, served);
        }
        if (!Files.exists(file) || !YAML.readTree(Files.readString(file)).equals(document)) {
            throw new AssertionError(
                    "%s/contracts/openapi.yaml is not what the service serves. If the change is meant, write it:%n  %s"
                            .formatted(module, command(module)));
        }
    }

    private static String command(String module) {
        return "mvn test -Dquick -pl %s -am -Dtest=StoredContractTest -Dsurefire.failIfNoSpecifiedTests=false -D%s"
                .formatted(module, WRITE);
    }
}
