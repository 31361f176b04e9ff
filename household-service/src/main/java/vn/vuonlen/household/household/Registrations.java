package vn.vuonlen.household.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.vuonlen.household.household.Registered.Accepted;
import vn.vuonlen.household.household.Registered.Refused;
import vn.vuonlen.household.household.Registered.Unchanged;
import vn.vuonlen.household.household.RegistrationLookUp.Found;
import vn.vuonlen.kit.access.Scope;
import vn.vuonlen.kit.outbox.Unpublished;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.kit.problem.ProblemType;

/** Registers households, one or ten thousand at a time by the same few statements. */
@ApplicationScoped
public class Registrations {

    static final String TOPIC = "household.household.v1";

    private final PersonalIds ids;
    private final Unpublished unpublished;
    private final Clock clock;

    Registrations(PersonalIds ids, Unpublished unpublished, Clock clock) {
        this.ids = ids;
        this.unpublished = unpublished;
        this.clock = clock;
    }

    /**
     * Answers in the order of the batch. A unique violation means that somebody else registered one of them meanwhile:
     * roll back and try again.
     */
    public List<Registered> register(Connection connection, List<Registration> batch, Scope scope) throws SQLException {
        var found = RegistrationLookUp.of(connection, batch);
        var outcomes = new ArrayList<Registered>(batch.size());
        Map<UUID, PlacedHousehold> accepted = new HashMap<>();
        var today = LocalDate.now(clock);
        for (int i = 0; i < batch.size(); i++) {
            var before = found.get(i);
            var household = new PlacedHousehold(batch.get(i), before.area(), RegistrationHash.of(batch.get(i), ids));
            var twin = accepted.get(household.id());
            var outcome = decide(household, twin == null ? before : before.knowing(twin), scope, today);
            if (outcome instanceof Accepted) {
                accepted.put(household.id(), household);
            }
            outcomes.add(outcome);
        }
        new RegistrationCopy(connection, ids).write(accepted.values());
        unpublished.mark(connection, TOPIC, accepted.keySet());
        return outcomes;
    }

    private static Registered decide(PlacedHousehold placed, Found found, Scope scope, LocalDate today) {
        var household = placed.household();
        if (found.area() == null) {
            return refused("/area", RegistrationProblem.UNKNOWN_AREA, household.area(), household.registeredOn());
        }
        if (!scope.covers(found.area())) {
            return refused("/area", KitProblem.OUT_OF_SCOPE);
        }
        if (found.known()) {
            return Arrays.equals(placed.hash(), found.hash())
                    ? new Unchanged()
                    : refused("/id", RegistrationProblem.HOUSEHOLD_CONFLICT);
        }
        if (!found.fitsHouseholds()) {
            return refused("/area", RegistrationProblem.AREA_TOO_LARGE, household.area());
        }
        try {
            household.known(today);
            return new Accepted();
        } catch (Problem e) {
            return new Refused(e);
        }
    }

    private static Refused refused(String pointer, ProblemType type, Object... args) {
        return new Refused(Problem.of(type, args).at(pointer));
    }
}
