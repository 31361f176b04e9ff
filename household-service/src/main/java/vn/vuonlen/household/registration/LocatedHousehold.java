package vn.vuonlen.household.registration;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A registration with what was looked up for it: the area that its code meant, and its hash. */
record LocatedHousehold(Registration household, UUID area, byte[] hash) {

    UUID id() {
        return household.id();
    }

    /** Of one who came without an id: always the same, so that a repetition makes nobody anew. */
    UUID memberId(int place) {
        var given = household.members().get(place).id();
        return given != null
                ? given
                : UUID.nameUUIDFromBytes((id() + "/" + (place + 1)).getBytes(StandardCharsets.US_ASCII));
    }

    Stream<UUID> memberIds() {
        return IntStream.range(0, household.members().size()).mapToObj(this::memberId);
    }
}
