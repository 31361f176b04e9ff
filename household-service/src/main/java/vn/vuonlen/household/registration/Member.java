package vn.vuonlen.household.registration;

import java.util.UUID;
import vn.vuonlen.household.Masked;
import vn.vuonlen.household.RegistrationProblem;
import vn.vuonlen.household.person.Birth;
import vn.vuonlen.household.person.EthnicGroups;
import vn.vuonlen.household.person.PersonalIds;
import vn.vuonlen.household.person.Relationship;
import vn.vuonlen.household.person.Sex;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.text.Names;
import vn.vuonlen.kit.text.Spelling;

/** A member of a household as registered. Without an id registration derives one. */
public record Member(
        UUID id, String name, Sex sex, Birth birth, String ethnicGroup, Relationship relationship, String personalId) {

    private static final int MAX_NAME_LENGTH = 200;

    public Member {
        var garbled = Names.faultOfPerson(name);
        name = Spelling.normalize(name);
        personalId = PersonalIds.digits(personalId);
        var check = new Requirements();
        garbled.ifPresent(fault -> check.refuseIf(true, fault, "/name"));
        if (garbled.isEmpty() && check.require(name, "name")) {
            check.refuseIf(
                    name.length() > MAX_NAME_LENGTH, RegistrationProblem.TEXT_TOO_LONG, "/name", MAX_NAME_LENGTH);
        }
        check.require(sex, "sex");
        check.require(birth, "birthDate");
        if (check.require(ethnicGroup, "ethnicGroup") && !EthnicGroups.contains(ethnicGroup)) {
            check.refuse(
                    KitProblem.UNKNOWN_CODE,
                    "/ethnicGroup",
                    KitProblem.UNKNOWN_CODE
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
        check.refuseIf(
                personalId != null && PersonalIds.isPlaceholder(personalId),
                RegistrationProblem.PERSONAL_ID_PLACEHOLDER,
                "/personalId");
        check.verify();
    }

    public boolean isHead() {
        return relationship == Relationship.HEAD;
    }
}
