package vn.vuonlen.household.importing;

import java.util.UUID;
import vn.vuonlen.household.importing.PriorResultRows.PriorClass;
import vn.vuonlen.household.standard.Route;

/** What a household was in an earlier year, and the row that says so. */
record PriorResult(long row, UUID household, int year, PriorClass povertyClass, Route route) {}
