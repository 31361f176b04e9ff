package vn.vuonlen.household.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.vuonlen.household.change.HouseholdChangeForm;
import vn.vuonlen.household.change.NewHeadForm;
import vn.vuonlen.household.change.RecordChange;
import vn.vuonlen.household.timeline.EndReason;
import vn.vuonlen.household.timeline.HouseholdAct.Kind;
import vn.vuonlen.household.timeline.LeaveReason;
import vn.vuonlen.kit.access.Scope;

/** Ends the membership of who was registered twice, as a change of the household like any other, and takes that back. */
@ApplicationScoped
class EndDuplicate {

    /** Who was registered twice, where, until which day; who is the head then, where it was the head. */
    record Copy(UUID household, UUID member, LocalDate lastDay, NewHeadForm newHead, String reason) {}

    private final RecordChange recordChange;
    private final Clock clock;

    EndDuplicate(RecordChange recordChange, Clock clock) {
        this.recordChange = recordChange;
        this.clock = clock;
    }

    /**
     * With the last member whom it has by name the household ends: those without a name are counted in the other one.
     *
     * @return the change, by which it is taken back
     */
    @Transactional(TxType.MANDATORY)
    UUID end(Copy copy, Scope scope) {
        var form = recordChange.lockedMembers(copy.household).equals(Set.of(copy.member))
                ? dissolution(copy)
                : leaving(copy);
        var id = newId();
        recordChange.record(copy.household, id, form, LeaveReason.DUPLICATE, scope);
        return id;
    }

    /** Refused if anything has happened to the household since. */
    @Transactional(TxType.MANDATORY)
    void takeBack(UUID household, UUID change, String reason, Scope scope) {
        var today = LocalDate.now(clock);
        var reversal = form(Kind.REVERSAL, today, reason, null, null, null, change);
        recordChange.record(household, newId(), reversal, LeaveReason.DUPLICATE, scope);
    }

    private static HouseholdChangeForm leaving(Copy copy) {
        return form(Kind.MEMBER_OUT, copy.lastDay, copy.reason, copy.member, copy.newHead, null, null);
    }

    private static HouseholdChangeForm dissolution(Copy copy) {
        return form(Kind.DISSOLUTION, copy.lastDay, copy.reason, null, copy.newHead, EndReason.DUPLICATE, null);
    }

    private static HouseholdChangeForm form(
            Kind kind,
            LocalDate day,
            String reason,
            UUID member,
            NewHeadForm newHead,
            EndReason endReason,
            UUID reversed) {
        return new HouseholdChangeForm(
                null, kind, day, reason, null, member, null, null, newHead, null, null, null, null, endReason, null,
                reversed);
    }

    private static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
