package vn.vuonlen.household.timeline;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.vuonlen.household.ChangeProblem;
import vn.vuonlen.household.person.Relationship;
import vn.vuonlen.household.registration.Member;
import vn.vuonlen.kit.problem.Problem;

/** The households and people that one act may change: first as they were, then as they become. */
public final class Affected {

    private final Map<UUID, DatedHousehold> households;
    private final Map<UUID, Person> people;

    /** What else is known of people who were not registered before. */
    private final Map<UUID, Member> newcomers = new LinkedHashMap<>();

    /** Corrected numbers of members. */
    private final Map<UUID, String> personalIds = new LinkedHashMap<>();

    public Affected(Collection<DatedHousehold> households, Collection<Person> people) {
        this.households = inOrder(households, DatedHousehold::id);
        this.people = inOrder(people, Person::id);
    }

    /** To change, while this one stays as it was. */
    public Affected copy() {
        return new Affected(households.values(), people.values());
    }

    private static <T> Map<UUID, T> inOrder(Collection<T> all, Function<T, UUID> id) {
        return all.stream().collect(toMap(id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
    }

    public Map<UUID, DatedHousehold> households() {
        return new HashMap<>(households);
    }

    public Map<UUID, Person> people() {
        return new HashMap<>(people);
    }

    public Map<UUID, Member> newcomers() {
        return Map.copyOf(newcomers);
    }

    public Map<UUID, String> personalIds() {
        return Map.copyOf(personalIds);
    }

    public DatedHousehold household(UUID id) {
        return households.get(id);
    }

    void put(DatedHousehold household) {
        households.put(household.id(), household);
    }

    void put(Person person) {
        people.put(person.id(), person);
    }

    void correctPersonalId(UUID member, String personalId) {
        personalIds.put(member, personalId);
    }

    /** Somebody who was not registered before. */
    Person add(Member newcomer, Membership membership) {
        newcomers.put(newcomer.id(), newcomer);
        var person = Person.newcomer(newcomer, membership);
        put(person);
        return person;
    }

    /** Null if nobody is registered with this id. */
    public Person person(UUID id) {
        return people.get(id);
    }

    public List<Person> presentIn(UUID household) {
        return people.values().stream()
                .filter(person -> person.isPresentIn(household))
                .toList();
    }

    /** Empty if nobody is the head, as of a household that has ended. */
    public Optional<String> ethnicGroupOfHead(UUID household) {
        return presentIn(household).stream()
                .filter(person -> person.last().relationship() == Relationship.HEAD)
                .map(Person::ethnicGroup)
                .findFirst();
    }

    Person present(UUID member, UUID household, String pointer) {
        var person = people.get(member);
        if (person == null || !person.isPresentIn(household)) {
            throw Problem.of(ChangeProblem.MEMBER_NOT_PRESENT).at(pointer);
        }
        return person;
    }

    /** How many are counted there without a name, as in a register that names the head alone. */
    int unnamedIn(UUID household) {
        return households.get(household).size() - presentIn(household).size();
    }

    /** Nobody may be left alone without a name, and nobody is counted who is not there. */
    void requireUnnamed(UUID household, int number, String pointer) {
        if (unnamedIn(household) < number) {
            throw Problem.of(ChangeProblem.NOBODY_UNNAMED, unnamedIn(household)).at(pointer);
        }
    }

    void resize(UUID household, int difference) {
        put(household(household).resized(difference));
    }

    void become(Person person, UUID household, Role role, LocalDate day, String pointer) {
        try {
            put(person.becoming(household, role.relationship(), day));
        } catch (Problem e) {
            throw e.within(pointer);
        }
    }
}
