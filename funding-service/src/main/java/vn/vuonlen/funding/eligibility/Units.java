package vn.vuonlen.funding.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.Session;
import vn.vuonlen.funding.FundingProblem;
import vn.vuonlen.kit.problem.Problem;

/** The administrative units heard so far. A code names the unit that bears it on the last day of the fiscal year. */
@ApplicationScoped
public class Units {

    /** Two bear it while the end of the one has yet to be heard; that the other has begun says that it has come. */
    private static final String BEARING = """
            SELECT id, code, name, level FROM area
            WHERE code = :code AND valid_from <= :day AND (valid_to IS NULL OR valid_to >= :day)
            ORDER BY valid_from DESC LIMIT 1
            """;

    private static final String WITHIN = """
            WITH RECURSIVE above (id, parent_id) AS (
                SELECT id, parent_id FROM area WHERE id = :unit
                UNION SELECT a.id, a.parent_id FROM area a JOIN above b ON a.id = b.parent_id)
            SELECT EXISTS (SELECT FROM above WHERE id = :whole)
            """;

    private final Session entities;

    Units(Session entities) {
        this.entities = entities;
    }

    /** Refuses a code that nobody bears then, or whose unit has not been heard of yet. */
    public Unit bearing(String code, int year) {
        var day = LocalDate.of(year, 12, 31);
        return entities.createNativeQuery(BEARING, Row.class)
                .setParameter("code", code)
                .setParameter("day", day)
                .getResultStream()
                .map(row -> new Unit(row.id, row.code, row.name, Level.valueOf(row.level), year))
                .findFirst()
                .orElseThrow(
                        () -> Problem.of(FundingProblem.AREA_UNKNOWN, code, day).at("/area"));
    }

    public boolean within(Unit unit, UUID whole) {
        return entities.createNativeQuery(WITHIN, Boolean.class)
                .setParameter("unit", unit.id())
                .setParameter("whole", whole)
                .getSingleResult();
    }

    record Row(UUID id, String code, String name, String level) {}
}
