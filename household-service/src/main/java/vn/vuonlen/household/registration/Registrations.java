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

    /**
     * Returns the outcomes in the order of the batch. A unique violation means that another transaction registered one
     * of them meanwhile: roll back and repeat.
     */
    public List<RegistrationOutcome> register(Connection connection, List<Registration> batch, Scope scope)
            throws SQLException {
        var existing = RegistrationLookUp.of(connection, batch);
        var located = locate(batch, existing);
        var members = MemberIds.existing(connection, unknown(located, existing));
        var rules = new RegistrationRules(scope, LocalDate.now(clock), members);
        var outcomes = new ArrayList<RegistrationOutcome>(batch.size());
        Map<UUID, LocatedHousehold> accepted = new HashMap<>();
        for (int i = 0; i < batch.size(); i++) {
            var household = located.get(i);
            var earlier = accepted.get(household.id());
            var outcome = rules.decide(
                    household,
                    earlier == null ? existing.get(i) : existing.get(i).registeredBy(earlier));
            if (outcome instanceof Accepted) {
                accepted.put(household.id(), household);
                members.add(household);
            }
            outcomes.add(outcome);
        }
        new RegistrationCopy(connection, ids).write(accepted.values());
        unpublished.mark(connection, TOPIC, accepted.keySet());
        return outcomes;
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
