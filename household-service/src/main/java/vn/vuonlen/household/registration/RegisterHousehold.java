package vn.vuonlen.household.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import vn.vuonlen.household.Refusal;
import vn.vuonlen.household.RegistrationProblem;
import vn.vuonlen.household.registration.RegistrationOutcome.Accepted;
import vn.vuonlen.household.registration.RegistrationOutcome.Refused;
import vn.vuonlen.kit.access.Scope;
import vn.vuonlen.kit.audit.Actor;
import vn.vuonlen.kit.audit.CurrentActor;
import vn.vuonlen.kit.database.TransientFailure;
import vn.vuonlen.kit.outbox.Unpublished;
import vn.vuonlen.kit.problem.Problem;

/** Registers one household. */
@ApplicationScoped
class RegisterHousehold {

    private static final String SETTINGS = "SELECT " + Actor.SETTINGS + ", set_config('lock_timeout', '5s', true)";

    private final DataSource database;
    private final Registrations registrations;
    private final Unpublished unpublished;
    private final CurrentActor actor;

    RegisterHousehold(DataSource database, Registrations registrations, Unpublished unpublished, CurrentActor actor) {
        this.database = database;
        this.registrations = registrations;
        this.unpublished = unpublished;
        this.actor = actor;
    }

    /**
     * What is in doubt is refused, which undoes the registration.
     *
     * @return false if the same household with the same content was registered before
     */
    @Transactional
    boolean register(Registration household, Scope scope) {
        try (var connection = database.getConnection()) {
            begin(connection);
            var outcome = registrations
                    .register(connection, List.of(household), scope)
                    .getFirst();
            if (outcome instanceof Refused refused) {
                throw refused.problem();
            }
            if (outcome instanceof Accepted accepted && !accepted.doubts().isEmpty()) {
                throw Refusal.problem(accepted.doubts());
            }
            unpublished.wakeAfterCommit();
            return outcome instanceof Accepted;
        } catch (SQLException e) {
            if (TransientFailure.isLockTimeout(e)) {
                throw Problem.of(RegistrationProblem.HOUSEHOLD_BUSY).because(e);
            }
            throw ConcurrentRegistration.orFailure("Could not register household " + household.id(), e);
        }
    }

    /** With the actor, and without patience: an import that stores all rows or none locks its households until its end. */
    private void begin(Connection connection) throws SQLException {
        try (var settings = connection.prepareStatement(SETTINGS)) {
            actor.get().bind(settings, 1);
            settings.execute();
        }
    }
}
