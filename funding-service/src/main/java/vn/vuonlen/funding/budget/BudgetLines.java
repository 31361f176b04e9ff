package vn.vuonlen.funding.budget;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class BudgetLines implements PanacheRepositoryBase<BudgetLine, UUID> {

    /** A line is visible to those whose areas it pays for: it is of one of their areas or of a unit above one. */
    private static final String VISIBLE = """
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

    Optional<BudgetView> visible(UUID id, UUID[] scope) {
        return getSession()
                .createNativeQuery(VISIBLE + "AND b.id = :id", BudgetView.class)
                .setParameter("scope", scope)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    public boolean isVisible(UUID id, UUID[] scope) {
        return visible(id, scope).isPresent();
    }

    List<BudgetView> visible(BudgetQuery query, UUID[] scope, UUID after, int limit) {
        return getSession()
                .createNativeQuery(VISIBLE + """
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
