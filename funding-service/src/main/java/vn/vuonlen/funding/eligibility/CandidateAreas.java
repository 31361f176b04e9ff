package vn.vuonlen.funding.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;
import vn.vuonlen.funding.projection.HouseholdClasses;

/** Reads the facts of a unit that the rules judge it by. */
@ApplicationScoped
class CandidateAreas {

    /** A designation counts if it was valid on any day of the year. The units are those of the last day. */
    private static final String FACTS = """
            WITH RECURSIVE above (id, parent_id, level, residence) AS (
                SELECT id, parent_id, level, residence FROM area WHERE id = :unit
                UNION SELECT a.id, a.parent_id, a.level, a.residence FROM area a JOIN above b ON a.id = b.parent_id),
            below (id, level, residence) AS (
                SELECT id, level, residence FROM area WHERE id = :unit
                UNION SELECT a.id, a.level, a.residence FROM area a JOIN below b ON a.parent_id = b.id
                WHERE b.level IN ('PROVINCE', 'DISTRICT')
                  AND a.valid_from <= :last AND (a.valid_to IS NULL OR a.valid_to >= :last)),
            commune AS (
                SELECT id, residence FROM below WHERE level = 'COMMUNE'
                UNION SELECT id, residence FROM above WHERE level = 'COMMUNE'),
            designated AS (
                SELECT area_id, designation FROM area_designation
                WHERE valid_from <= :last AND (valid_to IS NULL OR valid_to >= :first))
            SELECT ARRAY(SELECT DISTINCT d.designation FROM designated d JOIN above ON above.id = d.area_id),
                   count(*),
                   count(*) FILTER (WHERE EXISTS (
                       SELECT FROM designated d WHERE d.area_id = commune.id AND d.designation = ANY (:of135))),
                   count(*) FILTER (WHERE residence = 'RURAL')
            FROM commune
            """;

    private static final Set<String> RELEVANT =
            Arrays.stream(Designation.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    private final Session session;
    private final HouseholdClasses classes;

    CandidateAreas(Session session, HouseholdClasses classes) {
        this.session = session;
        this.classes = classes;
    }

    CandidateArea of(AdministrativeUnit unit) {
        var facts = session.createNativeQuery(FACTS, Facts.class)
                .setParameter("unit", unit.id())
                .setParameter("first", LocalDate.of(unit.year(), 1, 1))
                .setParameter("last", LocalDate.of(unit.year(), 12, 31))
                .setParameter(
                        "of135", Designation.OF_135.stream().map(Enum::name).toArray(String[]::new))
                .getSingleResult();
        return new CandidateArea(
                unit.id(),
                unit.name(),
                unit.level(),
                unit.year(),
                facts.relevantDesignations(),
                facts.communes(),
                () -> classes.poorHouseholds(unit.code(), unit.year()));
    }

    @SuppressWarnings("ArrayRecordComponent") // A row of the query, never compared.
    record Facts(String[] designations, Long all, Long of135, Long rural) {

        CandidateArea.Communes communes() {
            return new CandidateArea.Communes(all.intValue(), of135.intValue(), rural.intValue());
        }

        Set<Designation> relevantDesignations() {
            var known = new HashSet<>(List.of(designations));
            known.retainAll(RELEVANT);
            return known.stream().map(Designation::valueOf).collect(Collectors.toUnmodifiableSet());
        }
    }
}
