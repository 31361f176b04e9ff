package vn.vuonlen.household.household;

import java.util.UUID;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.kit.problem.ProblemType;

/** A person of a household as registered. The id may be null: registration gives one. */
public record Member(
        UUID id, String name, Sex sex, Birth birth, String ethnicGroup, Relationship relationship, String personalId) {

    private static final int LONGEST_NAME = 200;

    public Member {
        name = Spelling.tidy(name);
        personalId = Spelling.tidy(personalId);
        refuseIf(name == null, RegistrationProblem.MISSING_VALUE, "/name");
        refuseIf(name.length() > LONGEST_NAME, RegistrationProblem.TEXT_TOO_LONG, "/name", LONGEST_NAME);
        refuseIf(sex == null, RegistrationProblem.MISSING_VALUE, "/sex");
        refuseIf(birth == null, RegistrationProblem.MISSING_VALUE, "/birthDate");
        refuseIf(ethnicGroup == null, RegistrationProblem.MISSING_VALUE, "/ethnicGroup");
        refuseIf(!EthnicGroups.has(ethnicGroup), RegistrationProblem.UNKNOWN_CODE, "/ethnicGroup", ethnicGroup);
        refuseIf(relationship == null, RegistrationProblem.MISSING_VALUE, "/relationship");
        refuseIf(
                personalId != null
                        && !PersonalIds.WELL_FORMED.matcher(personalId).matches(),
                RegistrationProblem.PERSONAL_ID_MALFORMED,
                "/personalId");
    }

    boolean head() {
        return relationship == Relationship.HEAD;
    }

    private static void refuseIf(boolean wrong, ProblemType type, String pointer, Object... args) {
        if (wrong) {
            throw Problem.of(type, args).at(pointer);
        }
    }
}
