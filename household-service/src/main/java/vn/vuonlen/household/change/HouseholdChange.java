package vn.vuonlen.household.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.household.Paper;
import vn.vuonlen.household.timeline.HouseholdAct.Kind;

/** Something that happened to a household, as it was recorded. */
@Schema(name = "HouseholdChange")
record HouseholdChange(
        UUID id,
        UUID household,
        UUID otherHousehold,
        Kind kind,
        LocalDate date,
        String reason,
        Paper paper,
        ChangeFacts facts,
        UUID reversedBy,
        String recordedBy,
        Instant recordedAt) {}
