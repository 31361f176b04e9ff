package vn.vuonlen.kit.headers;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** An answer that does not say who may keep it may be kept by nobody: most of them tell of people. */
class NoStoreByDefault {
    private static final String NOBODY = "private, no-store";

    @ServerResponseFilter
    public void say(ContainerResponseContext answer) {
        if (!answer.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
            answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, NOBODY);
        }
    }
}
