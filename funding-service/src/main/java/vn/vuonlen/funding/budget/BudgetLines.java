package vn.vuonlen.funding.budget;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class BudgetLines implements PanacheRepositoryBase<BudgetLine, UUID> {

    /** A line is seen by those whose areas it pays for: their own lines, and those of the units above them. */
    private static final String SEEN = """
            WITH RECURSIVE paying (id) AS (
                SELECT unnest(:scope) UNION SELECT a.parent_id FROM area a JOIN paying USING (id)
                WHERE a.parent_id IS NOT NULL)
            SELECT b.id, b.year, p.code AS programme, b.project_code, b.source, b.capital_type, a.code, a.name,
                   b.decision_number, b.decision_date, b.amount, s.available, s.reserved, s.payable, s.disbursed
            FROM budget b
            JOIN balance s ON s.budget_id = b.id
            JOIN programme p ON p.id = b.programme_id
            JOIN area a ON a.id = b.area_id
            WHERE b.area_id IN (SELECT id FROM paying)
            """;

    Optional<BudgetView> seen(UUID id, UUID[] scope) {
        return getSession()
                .createNativeQuery(SEEN + "AND b.id = :id", BudgetView.class)
                .setParameter("scope", scope)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    public boolean isSeen(UUID id, UUID[] scope) {
        return seen(id, scope).isPresent();
    }

    List<BudgetView> seen(BudgetQuery query, UUID[] scope, UUID after, int limit) {
        return getSession()
                .createNativeQuery(SEEN + """
                                AND (cast(:year AS int) IS NULL OR b.year = :year)
                                AND (cast(:programme AS text) IS NULL OR p.code = :programme)
                                AND b.id > :after ORDER BY b.id LIMIT :limit
                                """, BudgetView.class)
                .setParameter("scope", scope)
                .setParameter("year", query.year())
                .setParameter("programme", query.programme())
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultList();
    }
}
