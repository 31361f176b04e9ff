package vn.vuonlen.reporting.poverty;

import vn.vuonlen.reporting.breakdown.CountsOnMap;
import vn.vuonlen.reporting.provenance.YearReviews;

/** A year with figures, on the map of a query. */
record YearOnMap(YearReviews reviews, CountsOnMap<Tally> tallies, boolean averageKnown) {}
