package vn.vuonlen.kit.idempotency;

import java.net.URI;

/** What an effect answers, and what its repetition will answer again. */
public record Answer(int status, Object body, URI location, String etag) {

    public static Answer ok(Object body) {
        return new Answer(200, body, null, null);
    }

    public static Answer created(URI location, Object body) {
        return new Answer(201, body, location, null);
    }

    /** Of a thing that is changed with {@code If-Match}. */
    public Answer of(long version) {
        return new Answer(status, body, location, Long.toString(version));
    }
}
