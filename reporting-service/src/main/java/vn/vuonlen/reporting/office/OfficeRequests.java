package vn.vuonlen.reporting.office;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Below {@code /office} a person who has signed in reads the pages and the files of reports that stand beside it for everybody:
 * they are the same operations, which see who asks. Nothing else is reached by a cookie, and only GET and HEAD are passed on.
 */
@Provider
@PreMatching
public class OfficeRequests implements ContainerRequestFilter {

    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    /** The page that only who signed in has. */
    private static final String OWN = "/review";

    private static final Pattern PASSED_ON = Pattern.compile("/[a-z-]+|/areas/[^/;]+|/v1/reports/[a-z-]+");

    private final RoutingContext routing;

    public OfficeRequests(RoutingContext routing) {
        this.routing = routing;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!OfficePath.is(routing) || !READING.contains(request.getMethod())) {
            return;
        }
        var beside = routing.normalizedPath().substring(OfficePath.PREFIX.length());
        if (!beside.equals(OWN) && PASSED_ON.matcher(beside).matches()) {
            var query = routing.request().query();
            request.setRequestUri(URI.create(query == null ? beside : beside + "?" + query));
        }
    }
}
