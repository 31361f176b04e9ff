package vn.vuonlen.funding.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.hibernate.Session;

/** What was heard of the classes of households, asked for one area. */
@ApplicationScoped
public class HouseholdClasses {

    /**
     * The last decided review up to the year; one of a census or cycle before one of imported results. Areas are those
     * of the unit's own time and all earlier ones wholly inside it, for a review may be older than the unit. That
     * nobody is poor can be said once all results of the review were heard.
     */
    private static final String POVERTY = """
            WITH review AS (
                SELECT id, results FROM review_heard WHERE decided AND year <= :year
                ORDER BY year DESC, kind = 'PERIODIC' DESC LIMIT 1)
            SELECT CASE
                WHEN EXISTS (SELECT FROM class_heard c JOIN review r ON r.id = c.review_id
                             WHERE c.in_poverty AND c.area_id IN (
                                 SELECT area_id FROM granted_areas(ARRAY[:code], :day))) THEN 'SOME'
                WHEN (SELECT count(*) FROM class_heard c JOIN review r ON r.id = c.review_id)
                     = (SELECT results FROM review) THEN 'NONE'
                ELSE 'UNKNOWN' END
            """;

    private final Session entities;

    HouseholdClasses(Session entities) {
        this.entities = entities;
    }

    /** Of the area that bears the code on the last day of the fiscal year. */
    public Poverty poverty(String code, int year) {
        return Poverty.valueOf(entities.createNativeQuery(POVERTY, String.class)
                .setParameter("year", year)
                .setParameter("code", code)
                .setParameter("day", LocalDate.of(year, 12, 31))
                .getSingleResult());
    }
}
