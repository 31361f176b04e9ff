package vn.vuonlen.household.priorresult;

import java.util.UUID;
import vn.vuonlen.household.priorresult.PriorResultRows.PriorClass;
import vn.vuonlen.household.standard.Route;

/** The class of a household in an earlier year, and the row of the file that it comes from. */
record PriorResult(long row, UUID household, int year, PriorClass povertyClass, Route route) {}
