package vn.vuonlen.household.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A commitment of a household for a year, as it stands. */
@Schema(name = "Commitment")
record Commitment(
        UUID household,
        int year,
        String plan,
        List<String> aspirations,
        LocalDate by,
        LocalDate registeredOn,
        LocalDate withdrawnOn,
        String reason,
        String recordedBy,
        Instant recordedAt,
        long version) {

    Commitment {
        aspirations = List.copyOf(aspirations);
    }

    static Commitment of(UUID household, CommitmentForm form, Recording recording) {
        return new Commitment(
                household,
                form.year(),
                form.plan(),
                form.sortedAspirations(),
                form.by(),
                form.registeredOn(),
                null,
                null,
                recording.by(),
                recording.at(),
                recording.version());
    }

    /** Who records a version of it, and when. */
    record Recording(String by, Instant at, long version) {}

    Commitment withdrawn(WithdrawalForm form, Recording recording) {
        return new Commitment(
                household,
                year,
                plan,
                aspirations,
                by,
                registeredOn,
                form.withdrawnOn(),
                form.reason(),
                recording.by(),
                recording.at(),
                recording.version());
    }

    boolean stands() {
        return withdrawnOn == null;
    }

    boolean is(CommitmentForm form) {
        return stands()
                && plan.equals(form.plan())
                && aspirations.equals(form.sortedAspirations())
                && by.equals(form.by())
                && registeredOn.equals(form.registeredOn());
    }

    boolean isWithdrawnBy(WithdrawalForm form) {
        return form.withdrawnOn().equals(withdrawnOn) && form.reason().equals(reason);
    }
}
