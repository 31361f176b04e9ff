package vn.vuonlen.funding.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.hibernate.Session;

/** The classes of households in an area, as far as results were consumed. */
@ApplicationScoped
public class HouseholdClasses {

    /**
     * The last decided review up to the year counts; of one year a periodic review goes before imported results. The
     * review may be older than the unit, so households of earlier units wholly inside it count as well. Of a unit that
     * was divided since nobody knows yet which part its households went to. The answer is NONE only after all results
     * of the review were consumed.
     */
    private static final String POOR_HOUSEHOLDS = """
            WITH RECURSIVE last_review AS (
                SELECT id, results FROM review WHERE decided AND year <= :year
                ORDER BY year DESC, kind = 'PERIODIC' DESC LIMIT 1),
            within AS MATERIALIZED (SELECT area_id FROM granted_areas(ARRAY[:code], :day)),
            origin AS (
                SELECT area_id FROM within
                UNION SELECT s.from_id FROM area_succession s JOIN origin o ON o.area_id = s.to_id),
            poor AS (SELECT c.area_id FROM household_class c JOIN last_review r ON r.id = c.review_id
                     WHERE c.in_poverty)
            SELECT CASE
                WHEN EXISTS (SELECT FROM poor JOIN within USING (area_id)) THEN 'SOME'
                WHEN EXISTS (SELECT FROM poor JOIN origin USING (area_id)) THEN 'UNKNOWN'
                WHEN (SELECT count(*) FROM household_class c JOIN last_review r ON r.id = c.review_id)
                     = (SELECT results FROM last_review) THEN 'NONE'
                ELSE 'UNKNOWN' END
            """;

    private final Session session;

    HouseholdClasses(Session session) {
        this.session = session;
    }

    /** In the unit that bears the code on the last day of the fiscal year. */
    public PoorHouseholds poorHouseholds(String code, int year) {
        return PoorHouseholds.valueOf(session.createNativeQuery(POOR_HOUSEHOLDS, String.class)
                .setParameter("year", year)
                .setParameter("code", code)
                .setParameter("day", LocalDate.of(year, 12, 31))
                .getSingleResult());
    }
}
