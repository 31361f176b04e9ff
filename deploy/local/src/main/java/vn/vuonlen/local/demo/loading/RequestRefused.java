package vn.vuonlen.local.demo.loading;

import java.io.IOException;

/** A service said no. The demo province is made to be accepted, so whoever waits is told what was said. */
public final class RequestRefused extends IOException {

    private final int status;

    RequestRefused(int status, String what, String body) {
        super(what + " was refused with " + status + ": " + body);
        this.status = status;
    }

    /** Something that a service has not heard yet from another, or a service that is not ready: ask again. */
    boolean mayPass() {
        return status == 404 || status == 422 || status == 503;
    }
}
