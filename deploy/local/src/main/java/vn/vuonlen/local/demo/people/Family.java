package vn.vuonlen.local.demo.people;

import java.util.ArrayList;
import java.util.List;
import vn.vuonlen.local.demo.SeededRandom;

/** Generates the members of one family: the head, a spouse, perhaps a parent of the head, children, grandchildren. */
final class Family {

    private final long seed;
    private final int number;
    private final int registeredIn;
    private final String ethnicGroup;
    private final Naming naming;
    private final SeededRandom random;
    private final List<SyntheticPerson> members = new ArrayList<>();

    Family(long seed, int number, int registeredIn, String ethnicGroup, SeededRandom random) {
        this.seed = seed;
        this.number = number;
        this.registeredIn = registeredIn;
        this.ethnicGroup = ethnicGroup;
        this.naming = Naming.of(ethnicGroup);
        this.random = random;
    }

    List<SyntheticPerson> members(int size) {
        int headAge = headAge(size);
        Sex headSex = random.chance(size == 1 ? 0.45 : 0.86) ? Sex.M : Sex.F;
        String name = naming.family(random);
        add("HEAD", headSex, headAge, name);
        if (size > 1 && random.chance(headSex == Sex.M ? 0.95 : 0.2)) {
            add("SPOUSE", headSex.other(), Math.max(18, headAge - random.between(-2, 5)), naming.family(random));
        }
        if (size > 3 && headAge < 52 && random.chance(0.3)) {
            add("PARENT", random.chance(0.35) ? Sex.M : Sex.F, headAge + random.between(19, 32), name);
        }
        while (members.size() < size) {
            addYounger(headAge, name);
        }
        return members;
    }

    private int headAge(int size) {
        if (registeredIn > 2015) {
            return random.between(20, 34);
        }
        double age = size == 1 ? random.around(63, 12) : random.around(44, 12);
        return Math.clamp(Math.round(age), 19, 90);
    }

    private void addYounger(int headAge, String family) {
        var sex = random.chance(0.52) ? Sex.M : Sex.F;
        int eldest = Math.clamp(headAge - 18, 0, 34);
        if (headAge >= 46 && random.chance((headAge - 40) / 60.0)) {
            add("GRANDCHILD", sex, random.between(0, Math.min(22, Math.max(0, headAge - 40))), family);
        } else if (random.chance(0.02)) {
            add("OTHER", sex, random.between(5, 70), naming.family(random));
        } else {
            add("CHILD", sex, random.between(Math.max(0, eldest - 24), eldest), family);
        }
    }

    private void add(String relationship, Sex sex, int age, String family) {
        int born = registeredIn - 1 - age;
        var id = Ids.member(seed, number, members.size());
        var name = naming.full(family, sex, random);
        String personalId = members.isEmpty() && random.chance(0.3) ? personalId(sex, born) : null;
        members.add(new SyntheticPerson(id, name, sex, birthDate(born), ethnicGroup, relationship, personalId));
    }

    private String birthDate(int year) {
        if (random.chance(year < 1985 ? 0.6 : 0.12)) {
            return Integer.toString(year);
        }
        return "%d-%02d-%02d".formatted(year, random.between(1, 12), random.between(1, 28));
    }

    /** Province of registration, sex and century, year of birth, and the household's number, which makes it unique. */
    private String personalId(Sex sex, int born) {
        String province = random.pick(List.of("011", "011", "011", "011", "011", "011", "012", "014", "001", "010"));
        int sexAndCentury = (born / 100 - 19) * 2 + (sex == Sex.M ? 0 : 1);
        return "%s%d%02d%06d".formatted(province, sexAndCentury, born % 100, number);
    }
}
