package vn.vuonlen.funding.disbursement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Disbursements implements PanacheRepositoryBase<Disbursement, UUID> {

    private static final String IN_SCOPE = """
            SELECT d.id, d.allocation_id, l.budget_id, b.year, p.code AS programme, a.code, a.name, d.amount, d.kind,
                   d.disbursed_on, d.document, d.recorded_by
            FROM disbursement d
            JOIN allocation l ON l.id = d.allocation_id
            JOIN budget b ON b.id = l.budget_id
            JOIN programme p ON p.id = b.programme_id
            JOIN area a ON a.id = l.area_id
            WHERE l.area_id = ANY (:scope)
            """;

    Optional<DisbursementView> visible(UUID id, UUID[] scope) {
        return getSession()
                .createNativeQuery(IN_SCOPE + "AND d.id = :id", DisbursementView.class)
                .setParameter("scope", scope)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    List<DisbursementView> visible(DisbursementQuery query, UUID[] scope, UUID after, int limit) {
        return getSession()
                .createNativeQuery(IN_SCOPE + """
                                AND (cast(:allocation AS uuid) IS NULL OR d.allocation_id = :allocation)
                                AND (cast(:year AS int) IS NULL OR b.year = :year)
                                AND d.id > :after ORDER BY d.id LIMIT :limit
                                """, DisbursementView.class)
                .setParameter("scope", scope)
                .setParameter("allocation", query.allocation())
                .setParameter("year", query.year())
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultList();
    }
}
