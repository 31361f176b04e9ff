package vn.vuonlen.household.change;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import vn.vuonlen.household.RegistrationProblem;
import vn.vuonlen.household.change.Timelines.Loaded;
import vn.vuonlen.household.timeline.HouseholdAct.Kind;
import vn.vuonlen.household.timeline.HouseholdActs;
import vn.vuonlen.household.timeline.LeaveReason;
import vn.vuonlen.household.timeline.Person;
import vn.vuonlen.kit.access.Scope;
import vn.vuonlen.kit.audit.Actor;
import vn.vuonlen.kit.audit.CurrentActor;
import vn.vuonlen.kit.database.TransientFailure;
import vn.vuonlen.kit.outbox.Unpublished;
import vn.vuonlen.kit.problem.Problem;

/** Records what happened to a household: the same change once, however often it is sent. */
@ApplicationScoped
public class RecordChange {

    /** Without patience, since an import that stores all rows or none locks its households until its end. */
    private static final String BEGIN =
            "SELECT " + Actor.SETTINGS + ", set_config('lock_timeout', '5s', true), keep_decisions_waiting()";

    /** Whether it is new, and the change as it was recorded. */
    public record Outcome(boolean recorded, HouseholdChange change) {}

    private final DataSource database;
    private final Timelines timelines;
    private final ChangeWriter writer;
    private final HouseholdChanges changes;
    private final Unpublished unpublished;
    private final CurrentActor actor;
    private final Clock clock;

    RecordChange(
            DataSource database,
            Timelines timelines,
            ChangeWriter writer,
            HouseholdChanges changes,
            Unpublished unpublished,
            CurrentActor actor,
            Clock clock) {
        this.database = database;
        this.timelines = timelines;
        this.writer = writer;
        this.changes = changes;
        this.unpublished = unpublished;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional
    public Outcome record(UUID household, UUID id, HouseholdChangeForm form, Scope scope) {
        return record(household, id, form, LeaveReason.LEFT, scope);
    }

    /** @param why of who leaves or comes back: only two people decide that somebody is registered twice */
    @Transactional
    public Outcome record(UUID household, UUID id, HouseholdChangeForm form, LeaveReason why, Scope scope) {
        var today = LocalDate.now(clock);
        form.check(today);
        return begun(household, connection -> {
            var outcome = record(connection, new Occasion(household, id, form, scope, today), why);
            unpublished.wakeAfterCommit();
            return outcome;
        });
    }

    /** Who is in it now, by name; it is locked until the end of the transaction, so that what is recorded next fits. */
    @Transactional(TxType.MANDATORY)
    public Set<UUID> lockedMembers(UUID household) {
        return begun(household, connection -> {
            var all = timelines.lock(connection, List.of(household), List.of()).affected();
            return all.presentIn(household).stream().map(Person::id).collect(toSet());
        });
    }

    private interface Work<T> {
        T of(Connection connection) throws SQLException;
    }

    private <T> T begun(UUID household, Work<T> work) {
        try (var connection = database.getConnection()) {
            begin(connection);
            return work.of(connection);
        } catch (SQLException e) {
            if (TransientFailure.isLockTimeout(e)) {
                throw Problem.of(RegistrationProblem.HOUSEHOLD_BUSY).because(e);
            }
            throw new IllegalStateException("Could not record a change of household " + household, e);
        }
    }

    private Outcome record(Connection connection, Occasion occasion, LeaveReason why) throws SQLException {
        var form = occasion.form();
        var id = form.change();
        var reversed = id == null ? null : changes.find(connection, id).orElse(null);
        var loaded = timelines.lock(connection, occasion.households(reversed), occasion.people());
        occasion.requireFound(loaded.affected());
        var earlier = changes.find(connection, occasion.id());
        if (earlier.isPresent()) {
            return writer.unchanged(occasion, earlier.get());
        }
        occasion.requireWithinScope(loaded.affected());
        if (form.kind() != Kind.REVERSAL) {
            var act = new ActOfForm(occasion.id(), form, area(connection, occasion, loaded), why);
            var after = loaded.affected().copy();
            new HouseholdActs(after, occasion.household(), form.date(), occasion.today()).apply(act.act(after));
            return writer.write(connection, occasion, loaded, after, act);
        }
        var after = new Reversal(connection, occasion, loaded, why == LeaveReason.DUPLICATE).of(reversed);
        var outcome = writer.write(connection, occasion, loaded, after, new ActOfForm(occasion.id(), form, null, why));
        HouseholdChanges.reverse(connection, form.change(), occasion.id());
        return outcome;
    }

    private static UUID area(Connection connection, Occasion occasion, Loaded loaded) throws SQLException {
        var form = occasion.form();
        if (form.area() == null) {
            return null;
        }
        var areas = new AreasOfDay(connection, form.date(), occasion.scope());
        var area = areas.of(form.area());
        if (form.kind() == Kind.MOVE) {
            areas.requireOther(
                    area, loaded.affected().household(occasion.household()).area());
        }
        return area;
    }

    private void begin(Connection connection) throws SQLException {
        try (var settings = connection.prepareStatement(BEGIN)) {
            actor.get().bind(settings, 1);
            settings.execute();
        }
    }
}
