package vn.vuonlen.reporting.disclosure;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;

/** All that follows from published sums: every set of districts, one bit each, whose sum can be computed. */
public final class Subtraction {

    private final Set<Integer> computed = new HashSet<>();

    private Subtraction() {}

    public static Set<Integer> everythingFrom(Set<Integer> published) {
        var reader = new Subtraction();
        var open = new ArrayDeque<>(published);
        while (!open.isEmpty()) {
            int next = open.remove();
            if (next != 0 && reader.computed.add(next)) {
                for (int known : reader.computed) {
                    if ((known & next) == next) {
                        open.add(known & ~next);
                    } else if ((known & next) == known) {
                        open.add(next & ~known);
                    } else if ((known & next) == 0) {
                        open.add(known | next);
                    }
                }
            }
        }
        return reader.computed;
    }
}
