package vn.vuonlen.kit.audit;

import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells every caller the id under which their request stands in the audit and in the log of denials. */
class RequestIdHeader {
    private final RequestId request;

    RequestIdHeader(RequestId request) {
        this.request = request;
    }

    @ServerResponseFilter
    public void add(ContainerResponseContext response) {
        response.getHeaders().putSingle(RequestId.HEADER, request.value());
    }
}
