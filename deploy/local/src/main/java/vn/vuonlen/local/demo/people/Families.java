package vn.vuonlen.local.demo.people;

import java.time.LocalDate;
import java.time.Year;
import vn.vuonlen.local.demo.SeededRandom;
import vn.vuonlen.local.demo.plan.Commune;
import vn.vuonlen.local.demo.plan.History;
import vn.vuonlen.local.demo.plan.ProvincePlan;

/** Makes the synthetic household behind a history: who lives in it, of which ethnic group, since when. */
public final class Families {

    private static final LocalDate RECORDS_BEGIN = LocalDate.of(2015, 1, 1);

    private final long seed;

    public Families(long seed) {
        this.seed = seed;
    }

    public SyntheticHousehold of(History history) {
        var dice = SeededRandom.of(seed, history.number(), 5);
        var registeredOn = registeredOn(history.formedIn(), dice);
        var commune = history.cell().commune();
        String ethnicGroup = history.cell().minority() ? dice.weighted(commune.minorities()) : Commune.KINH;
        var family = new Family(seed, history.number(), registeredOn.getYear(), ethnicGroup, dice);
        return new SyntheticHousehold(
                Ids.household(seed, history.number()),
                "%s-%06d".formatted(commune.code(), history.number()),
                commune.code(),
                registeredOn.toString(),
                family.members(size(history, ethnicGroup, dice)));
    }

    private static LocalDate registeredOn(int formedIn, SeededRandom dice) {
        return formedIn == ProvincePlan.PRIOR_YEAR
                ? RECORDS_BEGIN
                : Year.of(formedIn).atDay(dice.between(8, 230));
    }

    /** The poor have more mouths to feed, couples who have just set up house have fewer. */
    private static int size(History history, String ethnicGroup, SeededRandom dice) {
        double mean = Naming.of(ethnicGroup).meanSize() + (history.in(2018).poor() ? 0.25 : 0);
        if (history.formedIn() > ProvincePlan.PRIOR_YEAR) {
            mean -= 1.2;
        }
        return Math.clamp(Math.round(dice.around(mean, 1.5)), 1, 12);
    }
}
