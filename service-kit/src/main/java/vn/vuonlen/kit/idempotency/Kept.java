package vn.vuonlen.kit.idempotency;

import java.net.URI;

/** The answer that was given, and to which payload. */
@SuppressWarnings("ArrayRecordComponent") // Compared with Arrays.equals where it is compared.
record Kept(byte[] hash, int status, String body, URI location, String etag) {}
