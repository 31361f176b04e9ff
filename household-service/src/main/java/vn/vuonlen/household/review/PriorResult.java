package vn.vuonlen.household.review;

import java.util.UUID;
import vn.vuonlen.household.review.PriorResultRows.PriorClass;
import vn.vuonlen.household.standard.Route;

/** The class of a household in an earlier year, and the row of the file that it comes from. */
record PriorResult(long row, UUID household, int year, PriorClass povertyClass, Route route) {}
