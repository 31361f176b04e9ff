package vn.vuonlen.reporting.suppression;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import vn.vuonlen.reporting.suppression.PublicSums.AreaCounts;
import vn.vuonlen.reporting.suppression.StatesOfYear.State;

/**
 * The kinds of households of which no withheld count may follow from what is published: all but those that every area of the
 * province has none of in every state, and those that every area's whole is of in every state. That everybody was asked, or
 * that nobody gave an answer, is no secret about a few households: every row that is shown says it of its own, and a row that
 * is withheld hides nothing of it. If it were protected, no sum that contains two small districts could ever be published,
 * since their counts would follow.
 *
 * <p>A kind that one state has and another has not tells of the households in which they differ, and is protected. So is one
 * of which the counts of an area are not known: that is neither none nor all.
 */
final class ProtectedKinds {

    private final List<Integer> kinds;

    /** @param known the states that tell which kinds there are */
    ProtectedKinds(StatesOfYear year, List<State> known) {
        var province = new HashSet<UUID>();
        year.asked().keySet().forEach(province::addAll);
        var counts = known.stream()
                .flatMap(state -> state.areas().entrySet().stream())
                .filter(area -> province.contains(area.getKey()))
                .map(area -> area.getValue())
                .toList();
        int all = counts.isEmpty() ? 0 : counts.getFirst().counts().size();
        this.kinds = IntStream.range(0, all)
                .filter(kind -> !isEverywhere(Share::isNone, kind, counts) && !isEverywhere(Share::isAll, kind, counts))
                .boxed()
                .toList();
    }

    /** Of each area and not of their sum: a part may be less than none, or exceed its whole, and make up for another one. */
    private static boolean isEverywhere(Predicate<Share> wanted, int kind, List<AreaCounts> counts) {
        return counts.stream()
                .allMatch(area -> area.known() && wanted.test(area.counts().get(kind)));
    }

    /** The state with these kinds alone. */
    State of(State state) {
        var areas = new HashMap<UUID, AreaCounts>();
        state.areas().forEach((area, counts) -> areas.put(area, counts.of(kinds)));
        return new State(areas, state.publishable(), state.restated());
    }
}
