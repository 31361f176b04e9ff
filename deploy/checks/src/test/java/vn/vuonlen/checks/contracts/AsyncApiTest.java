package vn.vuonlen.checks.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vuonlen.checks.node.NodeTools;
import vn.vuonlen.infrastructure.Checkout;

/** The contracts of the events are AsyncAPI as its own parser reads it, references, samples and bindings included. */
class AsyncApiTest {

    private static final Path ROOT = Checkout.here().root();

    @Test
    void theParserHasNothingToSayAboutTheContracts() throws Exception {
        var documents = Stream.of("household-service", "funding-service")
                .map(service -> ROOT.resolve(service).resolve("contracts/asyncapi.yaml"))
                .toList();

        assertEquals(documents.stream().map(file -> file + ": 5 channels").toList(), parsed(documents));
    }

    @Test
    void aBrokenContractIsSeen(@TempDir Path folder) throws Exception {
        var contract = Files.readString(ROOT.resolve("household-service/contracts/asyncapi.yaml"));
        var broken =
                Files.writeString(folder.resolve("asyncapi.yaml"), contract.replace("action: send", "action: shout"));

        var said = parsed(List.of(broken));

        assertTrue(said.stream().anyMatch(line -> line.contains("action")), said.toString());
    }

    private static List<String> parsed(List<Path> documents) throws Exception {
        var files = documents.stream().map(Path::toString).collect(Collectors.joining(":"));
        var outcome = NodeTools.orSkip().script(Path.of("lint/asyncapi.mjs"), Map.of("DOCUMENTS", files));
        assertEquals(0, outcome.exitCode(), outcome.errors());
        return outcome.output().lines().toList();
    }
}
