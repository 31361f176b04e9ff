package vn.vuonlen.household.registration;

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
        var check = new Requirements();
        if (check.require(name, "name")) {
            check.refuseIf(
                    name.length() > MAX_NAME_LENGTH, RegistrationProblem.TEXT_TOO_LONG, "/name", MAX_NAME_LENGTH);
        }
        check.require(sex, "sex");
        check.require(birth, "birthDate");
        if (check.require(ethnicGroup, "ethnicGroup") && !EthnicGroups.contains(ethnicGroup)) {
            check.refuse(
                    HouseholdProblem.UNKNOWN_CODE,
                    "/ethnicGroup",
                    HouseholdProblem.UNKNOWN_CODE
                            .detail()
                            .with(Masked.of(ethnicGroup))
                            .then(EthnicGroups.hint(ethnicGroup)));
        }
        check.require(relationship, "relationship");
        check.refuseIf(
                personalId != null
                        && !PersonalIds.WELL_FORMED.matcher(personalId).matches(),
                RegistrationProblem.PERSONAL_ID_MALFORMED,
                "/personalId");
        check.verify();
    }

    boolean isHead() {
        return relationship == Relationship.HEAD;
    }
}
