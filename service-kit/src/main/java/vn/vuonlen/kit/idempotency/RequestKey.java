package vn.vuonlen.kit.idempotency;

/** A request that names a key. */
@SuppressWarnings("ArrayRecordComponent") // Compared with Arrays.equals where it is compared.
record RequestKey(String subject, String operation, String key, byte[] hash) {

    /** What concurrent requests with this key lock. */
    String lock() {
        return String.join("\n", subject, operation, key);
    }
}
