package vn.vuonlen.local.demo.loading;

import java.io.IOException;

/** A service refused a request. The demo is made to be accepted, so the message carries the whole answer. */
public final class RequestRefused extends IOException {

    private final int status;

    RequestRefused(int status, String what, String body) {
        super(what + " was refused with " + status + ": " + body);
        this.status = status;
    }

    boolean isBusy() {
        return status == 503;
    }

    /** Also 404 and 422: the request may name something whose event the service has not consumed yet. */
    boolean isRetryable() {
        return status == 404 || status == 422 || isBusy();
    }
}
