package vn.vuonlen.local.demo.people;

import java.util.ArrayList;
import java.util.List;
import vn.vuonlen.local.demo.SeededRandom;

/** One family, from its head outwards: a spouse, perhaps a parent of the head, children, their children. */
final class Family {

    private final long seed;
    private final int number;
    private final int since;
    private final String ethnicGroup;
    private final Naming naming;
    private final SeededRandom dice;
    private final List<SyntheticPerson> members = new ArrayList<>();

    Family(long seed, int number, int since, String ethnicGroup, SeededRandom dice) {
        this.seed = seed;
        this.number = number;
        this.since = since;
        this.ethnicGroup = ethnicGroup;
        this.naming = Naming.of(ethnicGroup);
        this.dice = dice;
    }

    List<SyntheticPerson> members(int size) {
        int headAge = headAge(size);
        Sex headSex = dice.chance(size == 1 ? 0.45 : 0.86) ? Sex.M : Sex.F;
        String name = naming.family(dice);
        add("HEAD", headSex, headAge, name);
        if (size > 1 && dice.chance(headSex == Sex.M ? 0.95 : 0.2)) {
            add("SPOUSE", headSex.other(), Math.max(18, headAge - dice.between(-2, 5)), naming.family(dice));
        }
        if (size > 3 && headAge < 52 && dice.chance(0.3)) {
            add("PARENT", dice.chance(0.35) ? Sex.M : Sex.F, headAge + dice.between(19, 32), name);
        }
        while (members.size() < size) {
            addYounger(headAge, name);
        }
        return members;
    }

    private int headAge(int size) {
        if (since > 2015) {
            return dice.between(20, 34);
        }
        double age = size == 1 ? dice.around(63, 12) : dice.around(44, 12);
        return Math.clamp(Math.round(age), 19, 90);
    }

    private void addYounger(int headAge, String family) {
        var sex = dice.chance(0.52) ? Sex.M : Sex.F;
        int eldest = Math.clamp(headAge - 18, 0, 34);
        if (headAge >= 46 && dice.chance((headAge - 40) / 60.0)) {
            add("GRANDCHILD", sex, dice.between(0, Math.min(22, Math.max(0, headAge - 40))), family);
        } else if (dice.chance(0.02)) {
            add("OTHER", sex, dice.between(5, 70), naming.family(dice));
        } else {
            add("CHILD", sex, dice.between(Math.max(0, eldest - 24), eldest), family);
        }
    }

    private void add(String relationship, Sex sex, int age, String family) {
        int born = since - 1 - age;
        var id = Ids.member(seed, number, members.size());
        var name = naming.full(family, sex, dice);
        String personalId = members.isEmpty() && dice.chance(0.3) ? personalId(sex, born) : null;
        members.add(new SyntheticPerson(id, name, sex, birthDate(born), ethnicGroup, relationship, personalId));
    }

    private String birthDate(int year) {
        if (dice.chance(year < 1985 ? 0.6 : 0.12)) {
            return Integer.toString(year);
        }
        return "%d-%02d-%02d".formatted(year, dice.between(1, 12), dice.between(1, 28));
    }

    /** Province of registration, sex and century, year of birth; the household's number makes it unlike any other. */
    private String personalId(Sex sex, int born) {
        String province = dice.pick(List.of("011", "011", "011", "011", "011", "011", "012", "014", "001", "010"));
        int sexAndCentury = (born / 100 - 19) * 2 + (sex == Sex.M ? 0 : 1);
        return "%s%d%02d%06d".formatted(province, sexAndCentury, born % 100, number);
    }
}
