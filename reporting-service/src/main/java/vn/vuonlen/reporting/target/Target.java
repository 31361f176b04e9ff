package vn.vuonlen.reporting.target;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** A target with its current value; a trigger writes every value into {@code target_history}. */
@Entity
@Table(name = "target")
class Target {

    @EmbeddedId
    private TargetKey key;

    private BigDecimal value;

    @Column(name = "set_by")
    private String setBy;

    @Column(name = "set_at")
    private Instant setAt;

    /** How often it was set. Counted under the row's lock, so that it needs no optimistic locking. */
    private int version;

    protected Target() {}

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

    boolean hasValue(BigDecimal other) {
        return value.compareTo(other) == 0;
    }

    void change(BigDecimal newValue, String by, Instant at) {
        value = newValue;
        setBy = by;
        setAt = at;
        version++;
    }

    String etag() {
        return "\"" + version + "\"";
    }
}
