package vn.vuonlen.kit.idempotency;

/** The key of a request, and the hash of its payload. */
@SuppressWarnings("ArrayRecordComponent") // Compared with Arrays.equals where it is compared.
record RequestKey(String subject, String operation, String key, byte[] hash) {

    /** The name of the lock that serializes requests with this key. */
    String lock() {
        return String.join("\n", subject, operation, key);
    }
}
