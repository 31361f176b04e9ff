package vn.vuonlen.household.paper;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.vuonlen.household.reviewlist.ClassifiedHouseholds.ClassifiedHousehold;
import vn.vuonlen.household.standard.PovertyClass;

/**
 * The list that a commune posts. By law it has name, village and class, and nothing else: a line has no place for more.
 *
 * @param posting empty of a draft
 * @param conclusion empty before the commune's
 * @param decision empty before the province's
 */
public record PublicList(
        int year,
        PaperUnit commune,
        Optional<Posting> posting,
        Optional<PaperDecision> conclusion,
        Optional<PaperDecision> decision,
        List<Line> lines) {

    /** From when to when the list hangs, both days included. */
    public record Posting(LocalDate from, LocalDate until) {}

    /**
     * @param head null of a household whose name the reader may not see
     * @param village null where only the commune is known
     */
    public record Line(String head, String village, boolean poor) {

        static Line of(ClassifiedHousehold household) {
            return new Line(household.headName(), household.village(), household.povertyClass() == PovertyClass.POOR);
        }

        /** Of equal lines nobody can tell which is which. */
        static Comparator<Line> order() {
            Comparator<String> names = Comparator.nullsLast(new NameOrder());
            return Comparator.comparing(Line::village, names)
                    .thenComparing(Line::head, names)
                    .thenComparing(Line::poor, Comparator.reverseOrder());
        }
    }

    public PublicList {
        lines = lines.stream().sorted(Line.order()).toList();
    }

    public boolean isDraft() {
        return posting.isEmpty() && decision.isEmpty();
    }

    public long poor() {
        return lines.stream().filter(Line::poor).count();
    }
}
