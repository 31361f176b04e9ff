package vn.vuonlen.funding.allocation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.vuonlen.kit.access.Scope;

@ApplicationScoped
public class Allocations implements PanacheRepositoryBase<Allocation, UUID> {

    private static final String IN_SCOPE = """
            SELECT l.id, l.budget_id, b.year, p.code AS programme, a.code, a.name, l.amount, l.paid, l.status, l.note,
                   l.proposed_by, l.proposed_at, l.decided_by, l.decided_at, l.reason, l.version
            FROM allocation l
            JOIN budget b ON b.id = l.budget_id
            JOIN programme p ON p.id = b.programme_id
            JOIN area a ON a.id = l.area_id
            WHERE l.area_id = ANY (:scope)
            """;

    /** Locked until the end of the transaction; empty outside the scope, as if there were none. */
    public Optional<Allocation> locked(UUID id, Scope scope) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(allocation -> scope.covers(allocation.areaId()));
    }

    Optional<AllocationView> visible(UUID id, UUID[] scope) {
        return getSession()
                .createNativeQuery(IN_SCOPE + "AND l.id = :id", AllocationView.class)
                .setParameter("scope", scope)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    List<AllocationView> visible(AllocationQuery query, UUID[] scope, UUID after, int limit) {
        return getSession()
                .createNativeQuery(IN_SCOPE + """
                                AND (cast(:budget AS uuid) IS NULL OR l.budget_id = :budget)
                                AND (cast(:year AS int) IS NULL OR b.year = :year)
                                AND (cast(:status AS text) IS NULL OR l.status = :status)
                                AND l.id > :after ORDER BY l.id LIMIT :limit
                                """, AllocationView.class)
                .setParameter("scope", scope)
                .setParameter("budget", query.budget())
                .setParameter("year", query.year())
                .setParameter("status", query.statusName())
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultList();
    }
}
