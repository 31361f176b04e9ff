package vn.vuonlen.household.registration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.household.person.Birth;
import vn.vuonlen.household.person.Relationship;
import vn.vuonlen.household.person.Sex;
import vn.vuonlen.kit.problem.Problem;

/** The body of a registration, before any check. */
@Schema(name = "NewHousehold")
record HouseholdForm(
        @Schema(description = "UUID from the caller, who can then repeat safely; ours if absent")
        UUID id,

        @Schema(description = "Code in the national register, not unique")
        String code,

        @Schema(
                required = true,
                description = "Code of a commune or village as of the day of registration",
                examples = "03124")
        String area,

        @Schema(required = true, description = "From 2015-01-01 to today")
        LocalDate registeredOn,

        @Schema(required = true, description = "One of them is the head")
        List<MemberForm> members) {

    @Schema(name = "NewMember")
    record MemberForm(
            UUID id,

            @Schema(required = true, examples = "Giàng A Páo")
            String name,

            @Schema(required = true) Sex sex,

            @Schema(required = true, description = "YYYY or YYYY-MM-DD", examples = "1986")
            String birthDate,

            @Schema(required = true, description = "Code in the census list", examples = "03")
            String ethnicGroup,

            @Schema(required = true) Relationship relationship,

            @Schema(description = "12 digits (CCCD) or 9 (CMND); never given back in full")
            String personalId) {

        private Member member() {
            var birth = birthDate == null ? null : Birth.parse(birthDate);
            return new Member(id, name, sex, birth, ethnicGroup, relationship, personalId);
        }
    }

    Registration registration(UUID household) {
        List<MemberForm> given = members == null ? List.of() : members;
        var all = new ArrayList<Member>(given.size());
        for (int i = 0; i < given.size(); i++) {
            try {
                all.add(given.get(i) == null ? missingMember() : given.get(i).member());
            } catch (Problem e) {
                throw e.within("/members/" + i);
            }
        }
        return new Registration(household, code, area, registeredOn, all.size(), all);
    }

    private static Member missingMember() {
        throw Problem.of(HouseholdProblem.MISSING_VALUE, "member").at("");
    }
}
