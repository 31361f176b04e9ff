package vn.vuonlen.household.communereview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.household.communestep.CommuneStep;
import vn.vuonlen.household.procedure.CommuneActKind;

/** What was done in a commune, as it was recorded. Whether it was late follows from its day. */
@Schema(name = "CommuneAct")
record RecordedAct(
        UUID id,
        CommuneActKind act,
        LocalDate happenedOn,
        LocalDate due,
        boolean late,
        CommuneStep step,
        CommuneActFacts facts,
        String complainant,
        String reason,
        String recordedBy,
        Instant recordedAt) {}
