package vn.vuonlen.household.registration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import vn.vuonlen.household.Refusal;
import vn.vuonlen.household.RegistrationProblem;
import vn.vuonlen.household.codelist.KnownCodes;
import vn.vuonlen.household.person.EthnicGroups;
import vn.vuonlen.household.plausibility.Doubts;
import vn.vuonlen.kit.problem.ProblemType;
import vn.vuonlen.kit.text.Spelling;

/**
 * A household to be registered, consistent in itself. {@code area} is a code as of the day of registration. {@code
 * size} counts all people, also those that are not among the members. {@code
 * confirmed} are codes of what looks like a typing error and is none; they are no part of the content.
 */
public record Registration(
        UUID id,
        String code,
        String area,
        LocalDate registeredOn,
        int size,
        List<Member> members,
        List<String> confirmed) {

    public static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);

    /** More are refused, whoever confirms them. */
    static final int MAX_SIZE = 60;

    private static final int MAX_CODE_LENGTH = 40;

    public Registration {
        code = Spelling.code(code);
        area = Spelling.code(area);
        members = List.copyOf(members);
        confirmed = confirmed == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(confirmed));
        var check = new Requirements();
        check.require(id, "id");
        check.require(area, "area");
        if (check.require(registeredOn, "registeredOn")) {
            check.refuseIf(
                    registeredOn.isBefore(FIRST_DAY), RegistrationProblem.REGISTERED_OUT_OF_RECORDS, "/registeredOn");
            refuseBirthAfter(
                    check, registeredOn, RegistrationProblem.BIRTH_AFTER_REGISTRATION, members, Member::isHead);
        }
        check.refuseIf(
                code != null && code.length() > MAX_CODE_LENGTH,
                RegistrationProblem.TEXT_TOO_LONG,
                "/code",
                MAX_CODE_LENGTH);
        check.refuseIf(
                size < Math.max(1, members.size()) || size > MAX_SIZE,
                RegistrationProblem.SIZE_NOT_PLAUSIBLE,
                "/size",
                MAX_SIZE);
        refuseDuplicateMembers(check, members);
        long heads = members.stream().filter(Member::isHead).count();
        var unknown = new ArrayList<Refusal>(0);
        KnownCodes.check("confirmed", confirmed, Doubts.OF_REGISTRATION, unknown);
        unknown.forEach(refusal -> check.refuse(refusal.type(), refusal.pointer(), refusal.message()));
        check.refuseIf(heads != 1, RegistrationProblem.HEAD_NOT_ONE, "/members", heads);
        check.verify();
    }

    Member head() {
        return members.stream().filter(Member::isHead).findFirst().orElseThrow();
    }

    boolean ethnicMinority() {
        return EthnicGroups.isMinority(head().ethnicGroup());
    }

    /** The checks that depend on the current day. */
    void requireNotInFuture(LocalDate today) {
        var check = new Requirements();
        check.refuseIf(registeredOn.isAfter(today), RegistrationProblem.REGISTERED_OUT_OF_RECORDS, "/registeredOn");
        refuseBirthAfter(check, today, RegistrationProblem.BIRTH_IN_FUTURE, members, member -> true);
        check.verify();
    }

    private static void refuseDuplicateMembers(Requirements check, List<Member> members) {
        var seen = new HashSet<UUID>();
        for (int i = 0; i < members.size(); i++) {
            var id = members.get(i).id();
            check.refuseIf(id != null && !seen.add(id), RegistrationProblem.MEMBER_TWICE, "/members/" + i + "/id");
        }
    }

    private static void refuseBirthAfter(
            Requirements check, LocalDate day, ProblemType type, List<Member> members, Predicate<Member> of) {
        for (int i = 0; i < members.size(); i++) {
            var member = members.get(i);
            check.refuseIf(of.test(member) && member.birth().isAfter(day), type, "/members/" + i + "/birthDate");
        }
    }
}
