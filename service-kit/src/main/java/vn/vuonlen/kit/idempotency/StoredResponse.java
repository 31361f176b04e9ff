package vn.vuonlen.kit.idempotency;

import java.net.URI;
import java.util.Set;

/** The answer that was given, to which payload, and to a caller of which areas. */
@SuppressWarnings("ArrayRecordComponent") // Compared with Arrays.equals where it is compared.
record StoredResponse(byte[] hash, int status, String body, URI location, String etag, Set<String> areas) {}
