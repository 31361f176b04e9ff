package vn.vuonlen.reporting.poverty;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;
import vn.vuonlen.reporting.disclosure.SmallCells;
import vn.vuonlen.reporting.disclosure.SmallCells.Cell;
import vn.vuonlen.reporting.disclosure.SmallCells.Withheld;

/** Figures that the public sees of an area together or not at all, with every count that can be derived from them. */
enum SensitiveFigures {
    ETHNICITY(
            new Share(Tally::minorityHouseholds, Tally::households),
            new Share(Tally::minorityPoor, Tally::poor),
            new Share(Tally::minorityPoor, Tally::minorityHouseholds),
            // Poor and households are public in full: less the minorities' they are the majority's.
            new Share(t -> t.poor() - t.minorityPoor(), t -> t.households() - t.minorityHouseholds())),
    ROUTE(new Share(Tally::incomePoor, Tally::poor));

    private record Share(ToLongFunction<Tally> part, ToLongFunction<Tally> whole) {

        Cell of(UUID area, Object group, Tally tally) {
            return new Cell(area, group, part.applyAsLong(tally), whole.applyAsLong(tally));
        }
    }

    /** @param group whose common total is public if it may be */
    record District(UUID id, Object group, Tally tally) {}

    private final List<Share> shares;

    SensitiveFigures(Share... shares) {
        this.shares = List.of(shares);
    }

    boolean small(Tally tally, int threshold) {
        return shares.stream()
                .anyMatch(s -> SmallCells.isSmall(
                        s.part().applyAsLong(tally), s.whole().applyAsLong(tally), threshold));
    }

    Withheld withheld(Collection<District> province, int threshold) {
        return shares.stream()
                .map(share -> SmallCells.withheld(
                        province.stream()
                                .map(d -> share.of(d.id(), d.group(), d.tally()))
                                .toList(),
                        threshold))
                .reduce(Withheld.NOTHING, Withheld::and);
    }
}
