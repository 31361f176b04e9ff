package vn.vuonlen.kit.idempotency;

import java.net.URI;

/** The response of an effect, which repetitions of the request receive again. */
public record Answer(int status, Object body, URI location, String etag) {

    public static Answer ok(Object body) {
        return new Answer(200, body, null, null);
    }

    public static Answer created(URI location, Object body) {
        return new Answer(201, body, location, null);
    }

    /** With the ETag of a thing that is changed with {@code If-Match}. */
    public Answer of(long version) {
        return new Answer(status, body, location, Long.toString(version));
    }
}
