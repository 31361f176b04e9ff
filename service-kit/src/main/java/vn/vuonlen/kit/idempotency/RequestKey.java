package vn.vuonlen.kit.idempotency;

import java.util.Arrays;

/** The key of a request, and the hash of its payload: of what has no order, and of the order in which it was sent. */
@SuppressWarnings("ArrayRecordComponent") // Compared with Arrays.equals where it is compared.
record RequestKey(String subject, String operation, String key, byte[] hash, byte[] hashAsSent) {

    boolean isOf(byte[] stored) {
        return Arrays.equals(hash, stored) || Arrays.equals(hashAsSent, stored);
    }

    /** The name of the lock that serializes requests with this key. */
    String lock() {
        return String.join("\n", subject, operation, key);
    }
}
