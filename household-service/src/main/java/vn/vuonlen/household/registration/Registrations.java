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
import java.util.stream.IntStream;
import vn.vuonlen.household.person.PersonalIds;
import vn.vuonlen.household.registration.RegistrationLookUp.Existing;
import vn.vuonlen.household.registration.RegistrationOutcome.Accepted;
import vn.vuonlen.kit.access.Scope;
import vn.vuonlen.kit.outbox.Unpublished;

/** Registers one household or a batch of ten thousand, by the same few statements. */
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

    /** What becomes of each of the batch, and the households that are new. */
    private record Decisions(List<RegistrationOutcome> outcomes, Map<UUID, LocatedHousehold> accepted) {}

    /**
     * Returns the outcomes in the order of the batch. A unique violation means that another transaction registered one
     * of them meanwhile: roll back and repeat.
     */
    public List<RegistrationOutcome> register(Connection connection, List<Registration> batch, Scope scope)
            throws SQLException {
        var decisions = decide(connection, batch, scope, Map.of(), MemberIds.REGISTERED);
        new RegistrationCopy(connection, ids).write(decisions.accepted.values());
        unpublished.mark(connection, TOPIC, decisions.accepted.keySet());
        return decisions.outcomes;
    }

    /** The same outcomes in a transaction that validates a whole file and is rolled back. */
    public List<RegistrationOutcome> validate(Connection connection, List<Registration> batch, Scope scope)
            throws SQLException {
        var validated = ValidatedHouseholds.of(connection);
        var decisions = decide(connection, batch, scope, validated.hashes(batch), ValidatedHouseholds.MEMBERS);
        validated.add(decisions.accepted.values());
        return decisions.outcomes;
    }

    private Decisions decide(
            Connection connection,
            List<Registration> batch,
            Scope scope,
            Map<UUID, byte[]> earlierBatches,
            String memberTable)
            throws SQLException {
        var existing = RegistrationLookUp.of(connection, batch);
        var located = locate(batch, existing);
        var members = MemberIds.existing(connection, unknown(located, existing), memberTable);
        var rules = new RegistrationRules(scope, LocalDate.now(clock), members);
        var outcomes = new ArrayList<RegistrationOutcome>(batch.size());
        var hashes = new HashMap<>(earlierBatches);
        Map<UUID, LocatedHousehold> accepted = new HashMap<>();
        for (int i = 0; i < batch.size(); i++) {
            var household = located.get(i);
            var earlier = hashes.get(household.id());
            var outcome = rules.decide(
                    household,
                    earlier == null ? existing.get(i) : existing.get(i).registeredWith(earlier));
            if (outcome instanceof Accepted) {
                hashes.put(household.id(), household.hash().bytes());
                accepted.put(household.id(), household);
                members.add(household);
            }
            outcomes.add(outcome);
        }
        return new Decisions(outcomes, accepted);
    }

    /** Of households that are registered no member is looked up: a file that is sent again is known by their hashes. */
    private static List<LocatedHousehold> unknown(List<LocatedHousehold> batch, List<Existing> existing) {
        return IntStream.range(0, batch.size())
                .filter(i -> !existing.get(i).registered())
                .mapToObj(batch::get)
                .toList();
    }

    private List<LocatedHousehold> locate(List<Registration> batch, List<Existing> existing) {
        var located = new ArrayList<LocatedHousehold>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            var household = batch.get(i);
            located.add(new LocatedHousehold(household, existing.get(i).area(), RegistrationHash.of(household, ids)));
        }
        return located;
    }
}
