package vn.vuonlen.household.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.vuonlen.household.ChangeProblem;
import vn.vuonlen.household.change.HouseholdChanges.NewChange;
import vn.vuonlen.household.change.HouseholdChanges.Recorded;
import vn.vuonlen.household.change.RecordChange.Outcome;
import vn.vuonlen.household.change.Timelines.Loaded;
import vn.vuonlen.household.result.RecountResults;
import vn.vuonlen.household.timeline.Affected;
import vn.vuonlen.household.timeline.HouseholdAct.Kind;
import vn.vuonlen.household.timeline.Snapshot;
import vn.vuonlen.kit.audit.CurrentActor;
import vn.vuonlen.kit.outbox.Unpublished;
import vn.vuonlen.kit.problem.Problem;

/** Stores what a change has done, the change itself, and that others are to be told. */
@ApplicationScoped
class ChangeWriter {

    private static final String TOPIC = "household.household.v1";

    /** Of these the day is the last of what was. */
    private static final Set<Kind> LAST_DAY = Set.of(Kind.DEATH, Kind.MEMBER_OUT, Kind.DISSOLUTION);

    private final TimelineWriter timelines;
    private final HouseholdChanges changes;
    private final ContentOfChange content;
    private final RecountResults results;
    private final Unpublished unpublished;
    private final CurrentActor actor;
    private final Clock clock;

    ChangeWriter(
            TimelineWriter timelines,
            HouseholdChanges changes,
            ContentOfChange content,
            RecountResults results,
            Unpublished unpublished,
            CurrentActor actor,
            Clock clock) {
        this.timelines = timelines;
        this.changes = changes;
        this.content = content;
        this.results = results;
        this.unpublished = unpublished;
        this.actor = actor;
        this.clock = clock;
    }

    /** The same change was recorded before, or another one under the same id. */
    Outcome unchanged(Occasion occasion, Recorded earlier) {
        if (!content.matches(earlier.contentHash(), occasion.household(), occasion.form())) {
            throw Problem.of(ChangeProblem.CHANGE_CONFLICT).at("/id");
        }
        return new Outcome(false, earlier.change());
    }

    Outcome write(Connection connection, Occasion occasion, Loaded loaded, Affected after, ActOfForm act)
            throws SQLException {
        var before = loaded.affected();
        var changed = timelines.write(connection, before, after);
        var other = changed.stream()
                .filter(household -> !household.equals(occasion.household()))
                .findFirst()
                .orElse(null);
        var change = change(occasion, other, facts(occasion, before, after, act));
        var day = occasion.form().date();
        var recorded = new NewChange(
                change,
                LAST_DAY.contains(change.kind()) ? day.plusDays(1) : day,
                resized(before, after, occasion.household()),
                resized(before, after, other),
                Snapshot.of(before, after, changed, loaded.versions()),
                content.hash(occasion.household(), occasion.form()));
        if (!changes.insert(connection, recorded)) {
            throw Problem.of(ChangeProblem.CHANGE_CONFLICT).at("/id");
        }
        unpublished.mark(connection, TOPIC, changed);
        results.recount(connection, changed, regrouped(changed, before, after));
        return new Outcome(true, change);
    }

    private static List<UUID> regrouped(Collection<UUID> households, Affected before, Affected after) {
        return households.stream()
                .filter(household -> !before.ethnicGroupOfHead(household).equals(after.ethnicGroupOfHead(household)))
                .toList();
    }

    private static ChangeFacts facts(Occasion occasion, Affected before, Affected after, ActOfForm act) {
        var form = occasion.form();
        var newcomer = form.person() == null
                ? null
                : after.newcomers().keySet().stream().findFirst().orElseThrow();
        UUID head = null;
        if (form.newHead() != null) {
            head = form.newHead().member() == null
                    ? after.newcomers().keySet().stream().findFirst().orElseThrow()
                    : form.newHead().member();
        }
        var corrected = CorrectedFact.of(form, before.household(occasion.household()), before, after);
        return ChangeFacts.of(act, newcomer, head, corrected);
    }

    private HouseholdChange change(Occasion occasion, UUID other, ChangeFacts facts) {
        var form = occasion.form();
        return new HouseholdChange(
                occasion.id(),
                occasion.household(),
                other,
                form.kind(),
                form.date(),
                form.reason(),
                form.paper(),
                facts,
                null,
                actor.get().subject(),
                clock.instant());
    }

    /** How many more or fewer people; a household that was not there before begins with those that it has. */
    private static int resized(Affected before, Affected after, UUID household) {
        var was = household == null ? null : before.household(household);
        return was == null ? 0 : after.household(household).size() - was.size();
    }
}
