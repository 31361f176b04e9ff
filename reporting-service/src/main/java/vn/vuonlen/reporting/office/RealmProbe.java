package vn.vuonlen.reporting.office;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether the realm answers, before a browser is sent there: one that gets no answer would show an error of its own, where
 * a page can say what still works.
 */
@Singleton
class RealmProbe {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    /** So many people at once cost the realm one request. */
    private static final Duration BELIEVED = Duration.ofSeconds(3);

    private record Seen(boolean answers, Instant until) {}

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(TIMEOUT)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final HttpRequest discovery;
    private final Clock clock;
    private volatile Seen seen = new Seen(false, Instant.EPOCH);

    RealmProbe(@ConfigProperty(name = "quarkus.oidc.office.auth-server-url") String realm, Clock clock) {
        this.discovery = HttpRequest.newBuilder(URI.create(realm + "/.well-known/openid-configuration"))
                .timeout(TIMEOUT)
                .build();
        this.clock = clock;
    }

    Uni<Boolean> answers() {
        var last = seen;
        if (clock.instant().isBefore(last.until())) {
            return Uni.createFrom().item(last.answers());
        }
        return Uni.createFrom()
                .completionStage(() -> client.sendAsync(discovery, BodyHandlers.discarding()))
                .map(answer -> answer.statusCode() == 200)
                .onFailure()
                .recoverWithItem(false)
                .invoke(answers -> seen = new Seen(answers, clock.instant().plus(BELIEVED)));
    }
}
