package vn.vuonlen.infrastructure.testing.contract;

/** What the OpenAPI document does not describe: Quarkus's own paths, and pages and assets for people, as they lie outside of /v1. */
final class OutsideOfContract {
    private static final String API = "/v1/";

    private OutsideOfContract() {}

    static boolean covers(String path) {
        return !path.startsWith(API);
    }
}
