package vn.vuonlen.household.registration;

import static vn.vuonlen.household.registration.Requirements.refuseIf;
import static vn.vuonlen.household.registration.Requirements.require;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import vn.vuonlen.household.RegistrationProblem;
import vn.vuonlen.household.person.EthnicGroups;
import vn.vuonlen.household.person.Spelling;
import vn.vuonlen.kit.problem.ProblemType;

/**
 * A household as it is handed in, sound in itself. {@code area} is a code, understood as of the day of registration.
 * {@code size} counts all people, also those that are not named here.
 */
public record Registration(UUID id, String code, String area, LocalDate registeredOn, int size, List<Member> members) {

    public static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);

    private static final int LARGEST = 60;
    private static final int LONGEST_CODE = 40;

    public Registration {
        code = Spelling.tidy(code);
        members = List.copyOf(members);
        require(id, "id");
        require(area, "area");
        require(registeredOn, "registeredOn");
        refuseIf(registeredOn.isBefore(FIRST_DAY), RegistrationProblem.REGISTERED_OUT_OF_RECORDS, "/registeredOn");
        refuseIf(
                code != null && code.length() > LONGEST_CODE, RegistrationProblem.TEXT_TOO_LONG, "/code", LONGEST_CODE);
        long heads = members.stream().filter(Member::head).count();
        refuseIf(heads != 1, RegistrationProblem.HEAD_NOT_ONE, "/members", heads);
        refuseIf(size < members.size() || size > LARGEST, RegistrationProblem.SIZE_NOT_PLAUSIBLE, "/size", LARGEST);
        refuseTwins(members);
        refuseBirthAfter(registeredOn, RegistrationProblem.BIRTH_AFTER_REGISTRATION, members, Member::head);
    }

    Member head() {
        return members.stream().filter(Member::head).findFirst().orElseThrow();
    }

    boolean ethnicMinority() {
        return EthnicGroups.minority(head().ethnicGroup());
    }

    /** What only the day it is handed in can tell. */
    Registration known(LocalDate today) {
        refuseIf(registeredOn.isAfter(today), RegistrationProblem.REGISTERED_OUT_OF_RECORDS, "/registeredOn");
        refuseBirthAfter(today, RegistrationProblem.BIRTH_IN_FUTURE, members, member -> true);
        return this;
    }

    private static void refuseTwins(List<Member> members) {
        var seen = new HashSet<UUID>();
        for (int i = 0; i < members.size(); i++) {
            var id = members.get(i).id();
            refuseIf(id != null && !seen.add(id), RegistrationProblem.MEMBER_TWICE, "/members/" + i + "/id");
        }
    }

    private static void refuseBirthAfter(
            LocalDate day, ProblemType type, List<Member> members, Predicate<Member> whose) {
        for (int i = 0; i < members.size(); i++) {
            var member = members.get(i);
            refuseIf(whose.test(member) && member.birth().after(day), type, "/members/" + i + "/birthDate");
        }
    }
}
