package vn.vuonlen.household.paper;

import java.util.List;
import java.util.Optional;
import vn.vuonlen.household.household.HouseholdView.MemberView;
import vn.vuonlen.household.paper.WriteCertificate.Recognition;
import vn.vuonlen.household.person.Relationship;
import vn.vuonlen.household.person.Sex;

/**
 * That a household is poor or near-poor by the review of a year (Mẫu 03).
 *
 * @param address from the village or commune up to the province
 * @param size how many belong to the household, those without a name included
 * @param restatement 0, or the number of the restatement after the decision
 */
public record Certificate(
        int year,
        boolean poor,
        List<PaperUnit> address,
        Recognition recognition,
        int size,
        int restatement,
        List<Person> people) {

    /** @param birth YYYY, or YYYY-MM-DD */
    public record Person(String name, Sex sex, String birth, Relationship relationship) {

        static Person of(MemberView member) {
            return new Person(member.name(), member.sex(), member.birthDate(), member.relationship());
        }
    }

    public Certificate {
        address = List.copyOf(address);
        people = List.copyOf(people);
    }

    public Optional<String> head() {
        return people.stream()
                .filter(person -> person.relationship() == Relationship.HEAD)
                .map(Person::name)
                .findFirst();
    }
}
