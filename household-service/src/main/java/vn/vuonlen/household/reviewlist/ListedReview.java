package vn.vuonlen.household.reviewlist;

import java.time.LocalDate;
import java.util.UUID;
import vn.vuonlen.household.review.Step;

/**
 * A review whose households are read.
 *
 * @param day of the map on which they are shown: the end of its year, or today while that is to come
 */
record ListedReview(UUID id, int year, Step step, LocalDate day) {}
