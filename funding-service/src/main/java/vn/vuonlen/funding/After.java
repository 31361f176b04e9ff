package vn.vuonlen.funding;

import java.util.UUID;

/** Where a page begins. Lists are in the order of their UUIDv7, oldest first: what is added meanwhile comes at the end. */
public record After(UUID id) {

    public static final After NOTHING = new After(new UUID(0, 0));
}
