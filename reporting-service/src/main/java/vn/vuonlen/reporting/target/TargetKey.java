package vn.vuonlen.reporting.target;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import java.util.UUID;

/** What a target is set for: at most one value each. */
@Embeddable
record TargetKey(
        @Column(name = "area_id") UUID areaId,
        int year,
        @Column(name = "designation") String storedDesignation,
        @Column(name = "measure") String storedMeasure) {

    private static final String WHOLE_AREA = "ALL";

    static TargetKey of(UUID areaId, int year, String designation, TargetMeasure measure) {
        return new TargetKey(areaId, year, designation == null ? WHOLE_AREA : designation, measure.wire());
    }

    Optional<String> designation() {
        return Optional.of(storedDesignation).filter(stored -> !stored.equals(WHOLE_AREA));
    }

    TargetMeasure measure() {
        return TargetMeasure.of(storedMeasure);
    }
}
