package vn.vuonlen.kit.idempotency;

import java.net.URI;
import java.util.Set;

/** The response that was sent, with the hash of the payload and the areas of the caller that it was sent to. */
@SuppressWarnings("ArrayRecordComponent") // Compared with Arrays.equals where it is compared.
record StoredResponse(byte[] hash, int status, String body, URI location, String etag, Set<String> areas) {}
