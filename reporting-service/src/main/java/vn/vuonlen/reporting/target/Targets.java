package vn.vuonlen.reporting.target;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.vuonlen.kit.audit.Actor;

@ApplicationScoped
class Targets implements PanacheRepositoryBase<Target, TargetKey> {

    /** Of two callers who set the same new target at once, the second waits for the first and then adds nothing. */
    private static final String ADD = """
            INSERT INTO target (area_id, year, designation, measure, value, decision_number, decision_date, set_by, set_at)
            VALUES (:area, :year, :designation, :measure, :value, CAST(:number AS text), CAST(:date AS date), :by, :at)
            ON CONFLICT DO NOTHING""";

    /** Before a change in the same transaction. */
    void announce(Actor actor) {
        getEntityManager()
                .createNativeQuery("SELECT " + Actor.SETTINGS, Object[].class)
                .setParameter(1, actor.subject())
                .setParameter(2, actor.request())
                .getResultList();
    }

    /** By their areas, each in the order of designation and measure. */
    Map<UUID, List<Target>> of(List<UUID> areas, int year) {
        return list("key.areaId in ?1 and key.year = ?2 order by key.storedDesignation, key.storedMeasure", areas, year)
                .stream()
                .collect(Collectors.groupingBy(Target::areaId));
    }

    /** Locked until the end of the transaction. */
    Optional<Target> locked(TargetKey key) {
        return findByIdOptional(key, LockModeType.PESSIMISTIC_WRITE);
    }

    /** @return whether it was new */
    boolean addIfAbsent(TargetKey key, TargetRequest request, String by, Instant at) {
        var decision = Optional.ofNullable(request.decision());
        return getEntityManager()
                        .createNativeQuery(ADD)
                        .setParameter("area", key.areaId())
                        .setParameter("year", key.year())
                        .setParameter("designation", key.storedDesignation())
                        .setParameter("measure", key.storedMeasure())
                        .setParameter("value", request.target())
                        .setParameter(
                                "number", decision.map(TargetDecision::number).orElse(null))
                        .setParameter("date", decision.map(TargetDecision::date).orElse(null))
                        .setParameter("by", by)
                        .setParameter("at", at)
                        .executeUpdate()
                == 1;
    }
}
