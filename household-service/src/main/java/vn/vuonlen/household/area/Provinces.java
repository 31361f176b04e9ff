package vn.vuonlen.household.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.kit.problem.Problem;

/** The units that reviews are of. */
@ApplicationScoped
public class Provinces {

    private final EntityManager database;

    Provinces(EntityManager database) {
        this.database = database;
    }

    public UUID withCode(String code, LocalDate day) {
        Object[] row = (Object[]) database.createNativeQuery(
                        "SELECT id, level, name FROM area WHERE code = :code AND valid @> CAST(:day AS date)")
                .setParameter("code", code)
                .setParameter("day", day)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(() ->
                        Problem.of(HouseholdProblem.UNKNOWN_AREA, code, day).at("/area"));
        if (!row[1].equals(AreaLevel.PROVINCE.name())) {
            throw Problem.of(HouseholdProblem.NOT_THE_PROVINCE, row[2]).at("/area");
        }
        return (UUID) row[0];
    }

    /** The one province of this installation. */
    public UUID only(LocalDate day) {
        return (UUID) database.createNativeQuery(
                        "SELECT id FROM area WHERE level = 'PROVINCE' AND valid @> CAST(:day AS date)", UUID.class)
                .setParameter("day", day)
                .getSingleResult();
    }
}
