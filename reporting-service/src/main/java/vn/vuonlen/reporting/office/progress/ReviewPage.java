package vn.vuonlen.reporting.office.progress;

import java.util.List;
import vn.vuonlen.reporting.language.Language;

/**
 * The progress of the open reviews, in the reader's language.
 *
 * @param away household-service does not answer
 * @param refused no role of the officer may know it
 * @param lastDecided the newest year with a decision; null if there is none
 */
record ReviewPage(
        Language language, boolean away, boolean refused, List<ReviewInProgress> reviews, Integer lastDecided) {

    record ReviewInProgress(String year, boolean closed, ProgressRow total, List<ProgressRow> communes) {
        public long lateCommunes() {
            return communes.stream().filter(ProgressRow::late).count();
        }
    }

    /**
     * @param bar surveyed of 100 that are to be
     * @param next what is waited for and not late
     * @param overdue what is late, with its last day
     */
    record ProgressRow(
            String name,
            String toSurvey,
            String surveyed,
            String percent,
            String bar,
            String step,
            List<String> next,
            List<String> overdue) {
        public boolean late() {
            return !overdue.isEmpty();
        }
    }

    public boolean none() {
        return !away && !refused && reviews.isEmpty();
    }

    public String lastDecidedYear() {
        return Integer.toString(lastDecided);
    }

    public String lastDecidedLink() {
        return "/?year=" + lastDecided + "&lang=" + language.tag();
    }
}
