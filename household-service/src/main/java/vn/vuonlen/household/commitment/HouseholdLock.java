package vn.vuonlen.household.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import vn.vuonlen.household.RegistrationProblem;
import vn.vuonlen.household.standard.PovertyClass;
import vn.vuonlen.kit.access.Scope;
import vn.vuonlen.kit.audit.Actor;
import vn.vuonlen.kit.audit.CurrentActor;
import vn.vuonlen.kit.database.ArrayParameters;
import vn.vuonlen.kit.database.TransientFailure;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/**
 * Acts on the commitments of a household while nobody else does: of two registrations at once the second sees the first. A
 * survey of the household in progress is waited for as well, since its foreign key holds the household: its result is then
 * there to be published with the commitment.
 */
@ApplicationScoped
class HouseholdLock {

    /** Without patience, since an import that stores all rows or none locks its households until its end. */
    private static final String BEGIN =
            "SELECT " + Actor.SETTINGS + ", set_config('lock_timeout', '5s', true), keep_decisions_waiting()";

    private static final String LOCK = "SELECT FROM household WHERE id = ? AND area_id = ANY (?) FOR UPDATE";

    /** After the lock: what is read now knows every decision and every other change. */
    private static final String FACTS = """
            SELECT h.registered_on, h.ended_on, decided_until(h.area_id) AS decided_until,
                (SELECT r.class FROM result r JOIN review v ON v.id = r.review_id
                    WHERE r.household_id = h.id AND v.step = 'DECIDED'
                    ORDER BY r.year DESC, r.restatement DESC LIMIT 1) AS class
            FROM household h WHERE h.id = ?
            """;

    /** What is done with the household while it is locked. */
    @FunctionalInterface
    interface Act<T> {
        T of(Connection connection, CommittedHousehold household) throws SQLException;
    }

    private final DataSource database;
    private final CurrentActor actor;

    HouseholdLock(DataSource database, CurrentActor actor) {
        this.database = database;
        this.actor = actor;
    }

    /** Within the transaction of the caller, which ends the lock. A household outside of the scope does not exist. */
    <T> T with(UUID household, Scope scope, Act<T> act) {
        try (var connection = database.getConnection()) {
            begin(connection);
            lock(connection, household, scope);
            return act.of(connection, facts(connection, household));
        } catch (SQLException e) {
            if (TransientFailure.isLockTimeout(e)) {
                throw Problem.of(RegistrationProblem.HOUSEHOLD_BUSY).because(e);
            }
            throw new IllegalStateException("Could not change a commitment of household " + household, e);
        }
    }

    private void begin(Connection connection) throws SQLException {
        try (var settings = connection.prepareStatement(BEGIN)) {
            actor.get().bind(settings, 1);
            settings.execute();
        }
    }

    private static void lock(Connection connection, UUID household, Scope scope) throws SQLException {
        try (var lock = connection.prepareStatement(LOCK)) {
            lock.setObject(1, household);
            ArrayParameters.bind(lock, 2, "uuid", (Object[]) scope.array());
            if (!lock.executeQuery().next()) {
                throw Problem.of(KitProblem.NOT_FOUND);
            }
        }
    }

    private static CommittedHousehold facts(Connection connection, UUID household) throws SQLException {
        try (var query = connection.prepareStatement(FACTS)) {
            query.setObject(1, household);
            var row = query.executeQuery();
            row.next();
            return facts(row);
        }
    }

    private static CommittedHousehold facts(ResultSet row) throws SQLException {
        var povertyClass = row.getString("class");
        return new CommittedHousehold(
                row.getObject("registered_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getObject("decided_until", LocalDate.class),
                povertyClass == null ? null : PovertyClass.valueOf(povertyClass));
    }
}
