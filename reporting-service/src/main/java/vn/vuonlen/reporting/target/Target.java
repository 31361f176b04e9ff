package vn.vuonlen.reporting.target;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import vn.vuonlen.kit.clock.VietnamClock;
import vn.vuonlen.reporting.boundary.BoundaryMap;

/** A target with its current value; a trigger writes every value into {@code target_history}. */
@Entity
@Table(name = "target")
class Target {

    @EmbeddedId
    private TargetKey key;

    private BigDecimal value;

    /** Null where none was named. */
    @Embedded
    private TargetDecision decision;

    @Column(name = "set_by")
    private String setBy;

    @Column(name = "set_at")
    private Instant setAt;

    /** How often it was set. Counted under the row's lock, so that it needs no optimistic locking. */
    private int version;

    protected Target() {}

    UUID areaId() {
        return key.areaId();
    }

    int year() {
        return key.year();
    }

    Optional<String> designation() {
        return key.designation();
    }

    TargetMeasure measure() {
        return key.measure();
    }

    BigDecimal value() {
        return measure().scaled(value);
    }

    int version() {
        return version;
    }

    Optional<TargetDecision> decision() {
        return Optional.ofNullable(decision);
    }

    /** Whether its year was over when it was decided, or entered without a decision: then it is no target that was met. */
    boolean isSetAfterTheFact() {
        LocalDate day =
                decision().map(TargetDecision::date).orElseGet(() -> LocalDate.ofInstant(setAt, VietnamClock.ZONE));
        return day.isAfter(BoundaryMap.yearEnd(key.year()));
    }

    /** The same number of the same decision. */
    boolean is(TargetRequest request) {
        return value.compareTo(request.target()) == 0 && Objects.equals(decision, request.decision());
    }

    void change(TargetRequest request, String by, Instant at) {
        value = request.target();
        decision = request.decision();
        setBy = by;
        setAt = at;
        version++;
    }

    String etag() {
        return "\"" + version + "\"";
    }
}
