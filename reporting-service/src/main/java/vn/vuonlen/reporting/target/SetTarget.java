package vn.vuonlen.reporting.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.audit.CurrentActor;
import vn.vuonlen.kit.headers.IfMatch;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.reporting.ReportingProblem;
import vn.vuonlen.reporting.provenance.FiguresChanged;

/** Sets a target, or changes the one that is set; each is named by its area, year, designation and measure. */
@ApplicationScoped
class SetTarget {

    private final Targets targets;
    private final TargetRequestCheck check;
    private final Caller caller;
    private final CurrentActor actor;
    private final Event<FiguresChanged> changed;
    private final Clock clock;

    @Inject
    SetTarget(
            Targets targets,
            TargetRequestCheck check,
            Caller caller,
            CurrentActor actor,
            Event<FiguresChanged> changed,
            Clock clock) {
        this.targets = targets;
        this.check = check;
        this.caller = caller;
        this.actor = actor;
        this.changed = changed;
        this.clock = clock;
    }

    record StoredTarget(boolean isNew, Target target) {}

    /** The same target again changes nothing, another one is refused. */
    @Transactional(rollbackOn = SQLException.class)
    StoredTarget set(TargetRequest request) throws SQLException {
        targets.announce(actor.get());
        changed.fire(new FiguresChanged());
        TargetKey key = check.key(request);
        boolean isNew = false;
        if (targets.locked(key).isEmpty()) {
            check.requireInTime(key, request);
            isNew = targets.addIfAbsent(key, request, caller.subject(), clock.instant());
        }
        Target stored = targets.locked(key).orElseThrow();
        if (!stored.is(request)) {
            throw Problem.of(ReportingProblem.TARGET_EXISTS, stored.value()).at("/target");
        }
        return new StoredTarget(isNew, stored);
    }

    /** A repetition with the stored value, as after a lost response, changes nothing and needs no current ETag. */
    @Transactional(rollbackOn = SQLException.class)
    StoredTarget change(TargetRequest request, IfMatch ifMatch) throws SQLException {
        targets.announce(actor.get());
        changed.fire(new FiguresChanged());
        TargetKey key = check.key(request);
        Optional<Target> before = targets.locked(key);
        if (before.filter(target -> target.is(request)).isPresent()) {
            return new StoredTarget(false, before.get());
        }
        before.ifPresentOrElse(target -> ifMatch.require(target.version()), ifMatch::requireAbsent);
        check.requireInTime(key, request);
        if (before.isEmpty() && targets.addIfAbsent(key, request, caller.subject(), clock.instant())) {
            return new StoredTarget(true, targets.locked(key).orElseThrow());
        }
        Target stored = targets.locked(key).orElseThrow();
        stored.change(request, caller.subject(), clock.instant());
        return new StoredTarget(before.isEmpty(), stored);
    }
}
