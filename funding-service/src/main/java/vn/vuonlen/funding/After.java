package vn.vuonlen.funding;

import java.util.UUID;

/**
 * Where a page begins. Lists are in the order of their UUIDv7, oldest first, and each row that existed when the first
 * page was read is on the pages once. A row entered meanwhile may be missing: its id is made before it waits for the
 * lock of its budget line, so it may sort into a page that was read already.
 */
public record After(UUID id) {

    public static final After START = new After(new UUID(0, 0));
}
