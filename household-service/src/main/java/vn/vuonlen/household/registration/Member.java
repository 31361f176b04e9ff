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

/** A member of a household as registered. Without an id registration derives one. */
public record Member(
        UUID id, String name, Sex sex, Birth birth, String ethnicGroup, Relationship relationship, String personalId) {

    private static final int MAX_NAME_LENGTH = 200;

    public Member {
        name = Spelling.normalize(name);
        personalId = Spelling.normalize(personalId);
        require(name, "name");
        refuseIf(name.length() > MAX_NAME_LENGTH, RegistrationProblem.TEXT_TOO_LONG, "/name", MAX_NAME_LENGTH);
        require(sex, "sex");
        require(birth, "birthDate");
        require(ethnicGroup, "ethnicGroup");
        refuseIf(
                !EthnicGroups.contains(ethnicGroup),
                HouseholdProblem.UNKNOWN_CODE,
                "/ethnicGroup",
                Masked.of(ethnicGroup));
        require(relationship, "relationship");
        refuseIf(
                personalId != null
                        && !PersonalIds.WELL_FORMED.matcher(personalId).matches(),
                RegistrationProblem.PERSONAL_ID_MALFORMED,
                "/personalId");
    }

    boolean isHead() {
        return relationship == Relationship.HEAD;
    }
}
