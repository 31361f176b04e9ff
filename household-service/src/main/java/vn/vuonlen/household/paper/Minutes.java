package vn.vuonlen.household.paper;

import java.util.Comparator;
import java.util.List;
import vn.vuonlen.household.communereview.VillageMeeting;
import vn.vuonlen.household.standard.PovertyClass;

/** The minutes of a village meeting: what was recorded of it, and the households that it was about, as they stand now. */
public record Minutes(int year, PaperUnit commune, VillageMeeting meeting, Agreement agreement, List<Line> lines) {

    /**
     * Whether enough agreed.
     *
     * @param percent of those present that have to
     */
    public record Agreement(boolean reached, int percent) {}

    /**
     * @param head null of a household whose name the reader may not see
     * @param village null where only the commune is known
     */
    public record Line(String head, String village, PovertyClass povertyClass, boolean disputed) {

        private static Comparator<Line> order() {
            Comparator<String> names = Comparator.nullsLast(new NameOrder());
            return Comparator.comparing(Line::village, names)
                    .thenComparing(Line::head, names)
                    .thenComparing(Line::povertyClass)
                    .thenComparing(Line::disputed);
        }
    }

    public Minutes {
        lines = lines.stream().sorted(Line.order()).toList();
    }

    public int against() {
        return meeting.present() - meeting.agreed();
    }
}
