package vn.vuonlen.funding;

import java.util.UUID;

/**
 * Where a page begins. Lists are in the order of their UUIDv7, oldest first, and what stood in one when its first page
 * was read is on the pages once. What is entered meanwhile need not be: its id is made before it queues for its line, so
 * that its place may be on a page that was read already.
 */
public record After(UUID id) {

    public static final After NOTHING = new After(new UUID(0, 0));
}
