package vn.vuonlen.reporting.provenance;

import vn.vuonlen.reporting.query.ReportStatus;

/**
 * The years whose figures an answer is computed from: it holds until one of them changes.
 *
 * @param provisional whether what is not decided yet is in it; if not, it does not change while a review is going on
 */
public record FigureYears(int first, int last, boolean provisional) {

    /** For an answer of which nothing else is known. */
    public static final FigureYears ALL = new FigureYears(Integer.MIN_VALUE, Integer.MAX_VALUE, true);

    public static final FigureYears ALL_DECIDED = new FigureYears(Integer.MIN_VALUE, Integer.MAX_VALUE, false);

    /** Figures of all years, of that status. */
    public static FigureYears all(ReportStatus status) {
        return status == ReportStatus.PROVISIONAL ? ALL : ALL_DECIDED;
    }

    public static FigureYears decided(int year) {
        return new FigureYears(year, year, false);
    }

    /** A year and the one before, with which it is compared. */
    public static FigureYears upTo(int year, ReportStatus status) {
        return new FigureYears(year - 1, year, status == ReportStatus.PROVISIONAL);
    }

    FigureYears and(FigureYears other) {
        return new FigureYears(
                Math.min(first, other.first), Math.max(last, other.last), provisional || other.provisional);
    }
}
