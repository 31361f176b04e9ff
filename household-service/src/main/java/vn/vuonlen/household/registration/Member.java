package vn.vuonlen.household.registration;

import static vn.vuonlen.household.registration.Requirements.refuseIf;
import static vn.vuonlen.household.registration.Requirements.require;

import java.util.UUID;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.household.Masked;
import vn.vuonlen.household.RegistrationProblem;
import vn.vuonlen.household.person.Birth;
import vn.vuonlen.household.person.EthnicGroups;
import vn.vuonlen.household.person.PersonalIds;
import vn.vuonlen.household.person.Relationship;
import vn.vuonlen.household.person.Sex;
import vn.vuonlen.household.person.Spelling;

/** A person of a household as registered. The id may be null: registration gives one. */
public record Member(
        UUID id, String name, Sex sex, Birth birth, String ethnicGroup, Relationship relationship, String personalId) {

    private static final int LONGEST_NAME = 200;

    public Member {
        name = Spelling.tidy(name);
        personalId = Spelling.tidy(personalId);
        require(name, "name");
        refuseIf(name.length() > LONGEST_NAME, RegistrationProblem.TEXT_TOO_LONG, "/name", LONGEST_NAME);
        require(sex, "sex");
        require(birth, "birthDate");
        require(ethnicGroup, "ethnicGroup");
        refuseIf(!EthnicGroups.has(ethnicGroup), HouseholdProblem.UNKNOWN_CODE, "/ethnicGroup", Masked.of(ethnicGroup));
        require(relationship, "relationship");
        refuseIf(
                personalId != null
                        && !PersonalIds.WELL_FORMED.matcher(personalId).matches(),
                RegistrationProblem.PERSONAL_ID_MALFORMED,
                "/personalId");
    }

    boolean head() {
        return relationship == Relationship.HEAD;
    }
}
