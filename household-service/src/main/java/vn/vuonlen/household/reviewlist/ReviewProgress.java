package vn.vuonlen.household.reviewlist;

import java.util.List;
import java.util.UUID;
import vn.vuonlen.household.review.Step;

/** How far a review is in the areas that were asked for, together and, if that was asked for, in each commune. */
record ReviewProgress(UUID review, int year, Step step, ProgressCounts total, List<CommuneProgress> communes) {

    ReviewProgress {
        communes = List.copyOf(communes);
    }
}
