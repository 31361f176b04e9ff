package vn.vuonlen.reporting.page;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import vn.vuonlen.kit.access.Caller;

/** Who reads a page: everybody, or an officer who signed in, whose pages stand under an address of their own. */
@RequestScoped
class ReaderOfPages {

    /** Of the addresses of the pages of who signed in. */
    static final String OFFICE = "/office";

    private final Caller caller;
    private final RoutingContext request;

    @Inject
    ReaderOfPages(Caller caller, RoutingContext request) {
        this.caller = caller;
        this.request = request;
    }

    boolean isPublic() {
        return caller.anonymous();
    }

    /** Of the addresses of this reader's pages: as the request has it, whatever it was routed to. */
    String prefix() {
        return request.request().path().startsWith(OFFICE + "/") ? OFFICE : "";
    }
}
