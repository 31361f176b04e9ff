package vn.vuonlen.household.household;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.household.person.Relationship;
import vn.vuonlen.household.person.Sex;

/** A household with its members, for those in whose areas it lives. */
@Schema(name = "Household")
public record HouseholdView(
        UUID id,
        String code,
        AreaName area,
        boolean ethnicMinority,
        LocalDate registeredOn,
        LocalDate endedOn,
        String endReason,
        int size,
        long version,
        List<MemberView> members) {

    /** The unit as it was named when the household moved in. */
    public record AreaName(UUID id, String code, String name) {}

    public record MemberView(
            UUID id,
            String name,
            Sex sex,
            @Schema(description = "YYYY or YYYY-MM-DD") String birthDate,
            EthnicGroup ethnicGroup,
            Relationship relationship,

            @Schema(description = "Masked but for the last three digits")
            String personalId) {}

    public record EthnicGroup(String scheme, String code, String name) {}
}
