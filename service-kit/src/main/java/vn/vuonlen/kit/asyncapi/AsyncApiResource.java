package vn.vuonlen.kit.asyncapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/**
 * The contract of the events that the service publishes: {@code contracts/asyncapi.yaml} as one document, the schemas
 * and samples that it refers to put in their places. Not found if the service publishes none.
 */
@Path("/q/asyncapi")
@PermitAll
public class AsyncApiResource {
    /** JSON is YAML, so that the text of the file can stand where the reference does. */
    private static final Pattern FILE = Pattern.compile("\\{\\$ref: '\\./([^']+\\.json)'\\}");

    private static final Pattern LINE_BREAK = Pattern.compile("\\R\\s*");

    private final Optional<String> document =
            file("asyncapi.yaml").map(yaml -> FILE.matcher(yaml).replaceAll(AsyncApiResource::oneLine));

    @GET
    @Produces("application/yaml;charset=UTF-8")
    @Operation(hidden = true)
    public Response events() {
        var yaml = document.orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        return Response.ok(yaml)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .build();
    }

    private static String oneLine(MatchResult reference) {
        var json = file(reference.group(1))
                .orElseThrow(() -> new IllegalStateException("There is no contract " + reference.group(1)));
        return Matcher.quoteReplacement(LINE_BREAK.matcher(json.strip()).replaceAll(" "));
    }

    private static Optional<String> file(String name) {
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream("contracts/" + name)) {
            return file == null ? Optional.empty() : Optional.of(new String(file.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
