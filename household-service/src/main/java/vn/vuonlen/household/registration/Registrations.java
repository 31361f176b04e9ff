package vn.vuonlen.household.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.vuonlen.household.person.PersonalIds;
import vn.vuonlen.household.registration.RegistrationLookUp.Found;
import vn.vuonlen.household.registration.RegistrationOutcome.Accepted;
import vn.vuonlen.kit.access.Scope;
import vn.vuonlen.kit.outbox.Unpublished;

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
    public List<RegistrationOutcome> register(Connection connection, List<Registration> batch, Scope scope)
            throws SQLException {
        var found = RegistrationLookUp.of(connection, batch);
        var placed = placed(batch, found);
        var members = MemberIds.among(connection, placed);
        var rules = new RegistrationRules(scope, LocalDate.now(clock), members);
        var outcomes = new ArrayList<RegistrationOutcome>(batch.size());
        Map<UUID, LocatedHousehold> accepted = new HashMap<>();
        for (int i = 0; i < batch.size(); i++) {
            var household = placed.get(i);
            var twin = accepted.get(household.id());
            var outcome = rules.decide(
                    household, twin == null ? found.get(i) : found.get(i).knowing(twin));
            if (outcome instanceof Accepted) {
                accepted.put(household.id(), household);
                members.take(household);
            }
            outcomes.add(outcome);
        }
        new RegistrationCopy(connection, ids).write(accepted.values());
        unpublished.mark(connection, TOPIC, accepted.keySet());
        return outcomes;
    }

    private List<LocatedHousehold> placed(List<Registration> batch, List<Found> found) {
        var placed = new ArrayList<LocatedHousehold>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            var household = batch.get(i);
            placed.add(new LocatedHousehold(household, found.get(i).area(), RegistrationHash.of(household, ids)));
        }
        return placed;
    }
}
