package vn.vuonlen.household.registration;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A registration with the area that its code means on the day of registration, and its hash. */
record LocatedHousehold(Registration household, UUID area, RegistrationHash hash) {

    UUID id() {
        return household.id();
    }

    /**
     * A member without an id gets one from household and position, so that a repeated registration creates nobody
     * twice.
     */
    UUID memberId(int index) {
        return memberId(household, index);
    }

    static UUID memberId(Registration household, int index) {
        var given = household.members().get(index).id();
        return given != null ? given : derivedId(household.id(), index + 1);
    }

    static UUID derivedId(UUID household, int ordinal) {
        return UUID.nameUUIDFromBytes((household + "/" + ordinal).getBytes(StandardCharsets.US_ASCII));
    }

    Stream<UUID> memberIds() {
        return IntStream.range(0, household.members().size()).mapToObj(this::memberId);
    }
}
