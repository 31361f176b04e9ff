package vn.vuonlen.reporting.office;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * Below {@code /office} a person who has signed in reads the pages and the files of reports that stand beside it for everybody:
 * they are the same operations, which see who asks. Nothing is changed by a cookie: only GET and HEAD are passed on.
 */
@Provider
@PreMatching
public class OfficeRequests implements ContainerRequestFilter {

    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    /** The pages that only who signed in has. */
    private static final Set<String> OWN = Set.of("", "/", "/review");

    private static final String OPERATIONS = "/v1/";
    private static final String REPORTS = "/v1/reports/";

    @Override
    public void filter(ContainerRequestContext request) {
        var path = request.getUriInfo().getRequestUri().getRawPath();
        if (!path.startsWith(OfficePath.HOME) || !READING.contains(request.getMethod())) {
            return;
        }
        var beside = path.substring(OfficePath.PREFIX.length());
        boolean closed = beside.startsWith(OPERATIONS) && !beside.startsWith(REPORTS);
        if (!OWN.contains(beside) && !closed) {
            request.setRequestUri(request.getUriInfo()
                    .getRequestUriBuilder()
                    .replacePath(beside)
                    .build());
        }
    }
}
