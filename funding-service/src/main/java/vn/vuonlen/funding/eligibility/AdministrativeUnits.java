package vn.vuonlen.funding.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.Session;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/** The administrative units consumed so far. A code means the unit that bears it on the last day of the fiscal year. */
@ApplicationScoped
public class AdministrativeUnits {

    /** Until the end of a former bearer is consumed two units bear the code: the one that began later is right. */
    private static final String BY_CODE = """
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

    private final Session session;

    AdministrativeUnits(Session session) {
        this.session = session;
    }

    /** Refuses a code that no unit bears on that day, or whose unit was not consumed yet. */
    public AdministrativeUnit withCode(String code, int year) {
        var day = LocalDate.of(year, 12, 31);
        return session.createNativeQuery(BY_CODE, Row.class)
                .setParameter("code", code)
                .setParameter("day", day)
                .getResultStream()
                .map(row -> new AdministrativeUnit(row.id, row.code, row.name, AreaLevel.valueOf(row.level), year))
                .findFirst()
                .orElseThrow(
                        () -> Problem.of(KitProblem.UNKNOWN_AREA, code, day).at("/area"));
    }

    public boolean within(AdministrativeUnit unit, UUID whole) {
        return session.createNativeQuery(WITHIN, Boolean.class)
                .setParameter("unit", unit.id())
                .setParameter("whole", whole)
                .getSingleResult();
    }

    record Row(UUID id, String code, String name, String level) {}
}
