package vn.vuonlen.reporting.office.progress;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.vuonlen.reporting.office.SignedIn;

/** Reads from household-service in the name of the officer who signed in: with the very token, and nothing more than it allows. */
@Singleton
class HouseholdService {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    /** The token's role or areas do not reach so far. */
    private static final Set<Integer> REFUSED = Set.of(401, 403, 404);

    /** No answer in time, or none that helps. */
    static final class Away extends Exception {
        private static final long serialVersionUID = 1;

        Away(String why, Exception cause) {
            super(why, cause);
        }
    }

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final URI address;
    private final ObjectMapper json;

    HouseholdService(@ConfigProperty(name = "reporting.household-service") URI address, ObjectMapper json) {
        this.address = address;
        this.json = json;
    }

    /** Empty where the officer may not read it. */
    Optional<JsonNode> read(String path, SignedIn reader) throws Away {
        var request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(ANSWER)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + reader.accessToken())
                .build();
        try {
            var answer = client.send(request, BodyHandlers.ofByteArray());
            if (REFUSED.contains(answer.statusCode())) {
                return Optional.empty();
            }
            if (answer.statusCode() != 200) {
                throw new Away("household-service answered " + answer.statusCode(), null);
            }
            return Optional.of(json.readTree(answer.body()));
        } catch (IOException e) {
            throw new Away("household-service does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Away("waiting for household-service was interrupted", e);
        }
    }
}
