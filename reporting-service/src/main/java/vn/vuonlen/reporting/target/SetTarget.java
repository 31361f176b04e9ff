package vn.vuonlen.reporting.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.audit.CurrentActor;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.reporting.ReportingProblem;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.boundary.AreaHistoryReader;
import vn.vuonlen.reporting.boundary.BoundaryMap;
import vn.vuonlen.reporting.query.ReportQueryParser;

/** Sets a target, or changes the one that is set; each is named by its area, year, designation and measure. */
@ApplicationScoped
class SetTarget {

    private final Targets targets;
    private final DataSource database;
    private final Caller caller;
    private final CurrentActor actor;
    private final Clock clock;

    @Inject
    SetTarget(Targets targets, DataSource database, Caller caller, CurrentActor actor, Clock clock) {
        this.targets = targets;
        this.database = database;
        this.caller = caller;
        this.actor = actor;
        this.clock = clock;
    }

    record StoredTarget(boolean isNew, Target target) {}

    /** The same value again changes nothing, another one is refused. */
    @Transactional(rollbackOn = SQLException.class)
    StoredTarget set(TargetRequest request) throws SQLException {
        TargetKey key = key(request);
        boolean isNew = targets.addIfAbsent(key, request.target(), caller.subject(), clock.instant());
        Target stored = targets.locked(key).orElseThrow();
        if (!stored.hasValue(request.target())) {
            throw Problem.of(ReportingProblem.TARGET_EXISTS, stored.value()).at("/target");
        }
        return new StoredTarget(isNew, stored);
    }

    /** A repetition with the stored value, as after a lost response, changes nothing and needs no current ETag. */
    @Transactional(rollbackOn = SQLException.class)
    StoredTarget change(TargetRequest request, String etag) throws SQLException {
        TargetKey key = key(request);
        Optional<Target> before = targets.locked(key);
        if (before.filter(target -> target.hasValue(request.target())).isPresent()) {
            return new StoredTarget(false, before.get());
        }
        requireMatch(etag, before);
        if (before.isEmpty() && targets.addIfAbsent(key, request.target(), caller.subject(), clock.instant())) {
            return new StoredTarget(true, targets.locked(key).orElseThrow());
        }
        Target stored = targets.locked(key).orElseThrow();
        stored.change(request.target(), caller.subject(), clock.instant());
        return new StoredTarget(before.isEmpty(), stored);
    }

    /** With an ETag, or * for any, only a target that exists is changed and none is added. */
    private static void requireMatch(String etag, Optional<Target> stored) {
        if (etag != null
                && stored.filter(target -> etag.equals("*") || etag.equals(target.etag()))
                        .isEmpty()) {
            throw Problem.of(KitProblem.STALE);
        }
    }

    private TargetKey key(TargetRequest request) throws SQLException {
        if (!ReportQueryParser.plausible(request.year())) {
            throw KitProblem.invalid("/year", "Năm không hợp lệ.", "This is no year of the records.");
        }
        if (!request.measure().allows(request.target())) {
            throw KitProblem.invalid(
                    "/target",
                    "Chỉ tiêu là số hộ nguyên không âm, hoặc tỷ lệ từ 0 đến 100 với tối đa hai chữ số thập phân.",
                    "A target is a whole number of households, or percent from 0 to 100 with two decimals at most.");
        }
        Area area = area(request);
        caller.scope().require(area.id());
        return TargetKey.of(area.id(), request.year(), request.designation(), request.measure());
    }

    private Area area(TargetRequest request) throws SQLException {
        AreaHistory areas = areas();
        var day = BoundaryMap.yearEnd(request.year());
        Area area = areas.withCode(request.area(), day)
                .orElseThrow(() -> Problem.of(ReportingProblem.AREA_UNKNOWN, request.area(), day)
                        .at("/area"));
        if (request.designation() != null && !areas.knowsDesignation(request.designation())) {
            throw Problem.of(ReportingProblem.DESIGNATION_UNKNOWN, request.designation())
                    .at("/designation");
        }
        return area;
    }

    /** In the transaction of the change, which names its actor here. */
    private AreaHistory areas() throws SQLException {
        try (Connection connection = database.getConnection()) {
            actor.get().announce(connection);
            return AreaHistoryReader.read(connection);
        }
    }
}
