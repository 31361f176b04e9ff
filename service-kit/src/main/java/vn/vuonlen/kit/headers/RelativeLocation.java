package vn.vuonlen.kit.headers;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Reduces {@code Location} to its path, as RFC 9110 (section 10.2.2) allows. JAX-RS would prepend the {@code Host} of
 * the request, which behind a proxy is not the public one, and may be forged.
 */
class RelativeLocation {

    @ServerResponseFilter
    public void removeHost(ContainerResponseContext response) {
        if (response.getHeaders().getFirst(HttpHeaders.LOCATION) instanceof URI location) {
            response.getHeaders().putSingle(HttpHeaders.LOCATION, location.getRawPath());
        }
    }
}
