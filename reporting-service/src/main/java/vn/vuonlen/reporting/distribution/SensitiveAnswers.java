package vn.vuonlen.reporting.distribution;

import java.util.SortedSet;
import java.util.stream.Stream;
import vn.vuonlen.reporting.disclosure.SensitiveCounts;
import vn.vuonlen.reporting.suppression.PublicSums.AreaCounts;
import vn.vuonlen.reporting.suppression.Share;

/**
 * All answers of a class to one question, and how many were asked: of an area the public sees them together or not at all.
 *
 * <p>They depend on each other: who was not asked gave no answer, and who was asked for causes named one at least. But households
 * of two areas that no published sum tells apart could change places, with all of their answers, and no figure that is shown
 * would be another. So what is shown of one answer confines no other any further, and each can be anything that its own
 * sums allow.
 *
 * @param codes every answer that was given in the year
 */
record SensitiveAnswers(HouseholdClass counted, SortedSet<String> codes) implements SensitiveCounts<Distribution> {

    /** That an answer is not known is what {@code asked} counts. */
    @Override
    public boolean areKnown(Distribution counts) {
        return true;
    }

    @Override
    public boolean arePublishable(Distribution counts, int threshold) {
        var answers = counts.of(counted);
        // Of those asked few may have given another answer, even if many were not asked.
        var ofAsked = codes.stream().map(code -> new Share(answers.of(code), answers.asked()));
        return Stream.concat(shares(answers), ofAsked).noneMatch(share -> share.isSmall(threshold));
    }

    @Override
    public AreaCounts of(Distribution counts) {
        return new AreaCounts(
                shares(counts.of(counted)).toList(), true, counts.tally().households());
    }

    /** The whole is public: it is the number of the poor, or of the near-poor. */
    private Stream<Share> shares(AnswerCounts answers) {
        var given = codes.stream().map(answers::of);
        return Stream.concat(Stream.of(answers.asked()), given).map(part -> new Share(part, answers.households()));
    }
}
