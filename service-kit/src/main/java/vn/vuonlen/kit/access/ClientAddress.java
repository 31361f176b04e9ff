package vn.vuonlen.kit.access;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * From where the current request came: the other end of the connection. What {@code X-Forwarded-For} says counts only
 * where {@code quarkus.http.proxy} names the proxies that are trusted with it.
 */
@ApplicationScoped
public class ClientAddress {
    private final CurrentVertxRequest current;

    ClientAddress(CurrentVertxRequest current) {
        this.current = current;
    }

    public String value() {
        var routing = current.getCurrent();
        var address = routing == null ? null : routing.request().remoteAddress();
        return address == null ? "unknown" : String.valueOf(address.hostAddress());
    }
}
