package vn.vuonlen.household.registration;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.vuonlen.household.ConfirmProblem;
import vn.vuonlen.household.Refusal;
import vn.vuonlen.household.person.Birth;
import vn.vuonlen.household.person.CitizenNumber;
import vn.vuonlen.household.plausibility.Doubts;
import vn.vuonlen.household.plausibility.PlausibilityLimits;

/** What a household has that is mostly a typing error. Of a wrong one the day or some members may be null. */
record UnlikelyRegistration(LocalDate registeredOn, int size, List<Member> members) {

    static Doubts doubts(Registration household) {
        return new UnlikelyRegistration(household.registeredOn(), household.size(), household.members())
                .doubts(household.confirmed());
    }

    /** Of what is right of a wrong one. */
    static Doubts doubts(HouseholdForm form) {
        var members = new ArrayList<Member>();
        for (int i = 0; form.members() != null && i < form.members().size(); i++) {
            members.add(new Requirements().value(form.member(i)));
        }
        return new UnlikelyRegistration(form.registeredOn(), members.size(), members)
                .doubts(form.confirmed() == null ? List.of() : form.confirmed());
    }

    private Doubts doubts(Collection<String> confirmed) {
        var found = new ArrayList<Refusal>(0);
        sizeIsUsual(found);
        for (int i = 0; i < members.size(); i++) {
            var member = members.get(i);
            if (member != null) {
                headIsGrown(member, "/members/" + i + "/birthDate", found);
                personalIdFits(member, "/members/" + i + "/personalId", found);
            }
        }
        return new Doubts(found, confirmed);
    }

    private void sizeIsUsual(List<Refusal> found) {
        var usual = PlausibilityLimits.current().size();
        if (size > usual.most() && size <= Registration.MAX_SIZE) {
            // In CSV the size is a column, otherwise it is what the members make it.
            var pointer = size == members.size() ? "/members" : "/size";
            found.add(Refusal.of(ConfirmProblem.CONFIRM_SIZE, pointer, usual.most()));
        }
    }

    private void headIsGrown(Member member, String pointer, List<Refusal> found) {
        var usual = PlausibilityLimits.current().headAge();
        if (member.isHead() && registeredOn != null && !usual.holds(ageOf(member.birth()))) {
            found.add(Refusal.of(ConfirmProblem.CONFIRM_HEAD_AGE, pointer, usual.least()));
        }
    }

    /** Of whom only the year is known may be the oldest of that year. */
    private int ageOf(Birth birth) {
        return birth.date() == null
                ? registeredOn.getYear() - birth.year()
                : Period.between(birth.date(), registeredOn).getYears();
    }

    private static void personalIdFits(Member member, String pointer, List<Refusal> found) {
        CitizenNumber.of(member.personalId())
                .filter(number -> !number.fits(member.sex(), member.birth()))
                .ifPresent(number -> found.add(Refusal.of(ConfirmProblem.CONFIRM_PERSONAL_ID, pointer)));
    }
}
