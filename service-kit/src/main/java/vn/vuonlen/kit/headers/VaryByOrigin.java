package vn.vuonlen.kit.headers;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Where dashboards of other origins are let in, the answer names the one that asked, so that a shared cache must keep
 * an answer for each of them (RFC 9110, 12.5.5; Fetch, "CORS protocol and HTTP caches").
 */
class VaryByOrigin {
    private static final String ORIGIN = "Origin";

    private final boolean otherOriginsAreLetIn;

    VaryByOrigin(@ConfigProperty(name = "quarkus.http.cors.enabled") boolean otherOriginsAreLetIn) {
        this.otherOriginsAreLetIn = otherOriginsAreLetIn;
    }

    @ServerResponseFilter
    public void vary(ContainerResponseContext response) {
        if (otherOriginsAreLetIn) {
            response.getHeaders().add(HttpHeaders.VARY, ORIGIN);
        }
    }
}
