package vn.vuonlen.kit.headers;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * {@code Location} names the path alone, as RFC 9110 (section 10.2.2) has it: JAX-RS would put the host before it that the
 * caller says we are, and behind a proxy that one is none of the caller's, or anybody's who forged it.
 */
class RelativeLocation {

    @ServerResponseFilter
    public void shorten(ContainerResponseContext answer) {
        if (answer.getHeaders().getFirst(HttpHeaders.LOCATION) instanceof URI location) {
            answer.getHeaders().putSingle(HttpHeaders.LOCATION, location.getRawPath());
        }
    }
}
