package vn.vuonlen.local.demo.people;

import java.time.LocalDate;
import java.time.Year;
import vn.vuonlen.local.demo.SeededRandom;
import vn.vuonlen.local.demo.plan.Commune;
import vn.vuonlen.local.demo.plan.History;
import vn.vuonlen.local.demo.plan.ProvincePlan;

/** Generates the household of a history: its members, its ethnic group and its date of registration. */
public final class Families {

    private static final LocalDate RECORDS_BEGIN = LocalDate.of(2015, 1, 1);

    private final long seed;

    public Families(long seed) {
        this.seed = seed;
    }

    public SyntheticHousehold of(History history) {
        var random = SeededRandom.of(seed, history.number(), 5);
        var registeredOn = registeredOn(history.formedIn(), random);
        var commune = history.stratum().commune();
        String ethnicGroup = history.stratum().minority() ? random.weighted(commune.minorities()) : Commune.KINH;
        var family = new Family(seed, history.number(), registeredOn.getYear(), ethnicGroup, random);
        return new SyntheticHousehold(
                Ids.household(seed, history.number()),
                "%s-%06d".formatted(commune.code(), history.number()),
                commune.code(),
                registeredOn.toString(),
                family.members(size(history, ethnicGroup, random)));
    }

    private static LocalDate registeredOn(int formedIn, SeededRandom random) {
        return formedIn == ProvincePlan.PRIOR_YEAR
                ? RECORDS_BEGIN
                : Year.of(formedIn).atDay(random.between(8, 230));
    }

    /** Poor households are larger than the mean, newly formed ones smaller. */
    private static int size(History history, String ethnicGroup, SeededRandom random) {
        double mean = Naming.of(ethnicGroup).meanSize() + (history.in(2018).poor() ? 0.25 : 0);
        if (history.formedIn() > ProvincePlan.PRIOR_YEAR) {
            mean -= 1.2;
        }
        return Math.clamp(Math.round(random.around(mean, 1.5)), 1, 12);
    }
}
