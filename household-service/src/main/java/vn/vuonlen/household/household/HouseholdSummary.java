package vn.vuonlen.household.household;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.household.household.HouseholdView.AreaName;

/** A household in a list. */
@Schema(name = "HouseholdSummary")
record HouseholdSummary(
        UUID id, String code, String headName, AreaName area, boolean ethnicMinority, int size, boolean active) {}
