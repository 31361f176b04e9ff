package vn.vuonlen.checks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.vuonlen.infrastructure.Checkout;

/** Starts a service as it is delivered, in a process of its own. */
public final class DeliveredService {

    private DeliveredService() {}

    /** The command that runs the packaged service on a port of this machine alone. */
    public static List<String> command(String service, int port, List<String> jvm, Map<String, String> settings) {
        Path jar = Checkout.here().root().resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException(jar + " is missing: package the services first");
        }
        List<String> command = new ArrayList<>(List.of(Checkout.javaExecutable()));
        command.addAll(jvm);
        command.addAll(List.of(
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port,
                "-Dvuonlen.local-mode=true",
                "-Dquarkus.log.console.json.enabled=false"));
        // The last one counts.
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }
}
