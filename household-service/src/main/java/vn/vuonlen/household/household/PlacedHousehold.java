package vn.vuonlen.household.household;

import java.util.UUID;

/** A registration with what was looked up for it: the area that its code meant, and its hash. */
record PlacedHousehold(Registration household, UUID area, byte[] hash) {

    UUID id() {
        return household.id();
    }
}
