package vn.vuonlen.kit.headers;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Forbids caching of responses that do not set Cache-Control themselves: most of them contain personal data. */
class NoStoreByDefault {
    private static final String NO_STORE = "private, no-store";

    @ServerResponseFilter
    public void forbidCaching(ContainerResponseContext response) {
        if (!response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, NO_STORE);
        }
    }
}
