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
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.reporting.ReportingProblem;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.boundary.AreaHistoryReader;
import vn.vuonlen.reporting.boundary.BoundaryMap;
import vn.vuonlen.reporting.boundary.Unit;
import vn.vuonlen.reporting.query.ReportQueryParser;
import vn.vuonlen.reporting.target.Targets.Kept;
import vn.vuonlen.reporting.target.Targets.Key;

/** Sets targets, or changes one; each is named by its area, year, designation and measure. */
@ApplicationScoped
class SettingTargets {

    private final DataSource database;
    private final Caller caller;
    private final Clock clock;

    @Inject
    SettingTargets(DataSource database, Caller caller, Clock clock) {
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    /** What is kept now, and whether it was new. */
    record Outcome(boolean added, Kept kept) {}

    /** The same again changes nothing, another value is refused. */
    @Transactional
    Outcome set(Target target) throws SQLException {
        try (Connection connection = database.getConnection()) {
            var targets = new Targets(connection);
            Key key = key(target, AreaHistoryReader.read(connection));
            boolean added = targets.add(key, target.target(), caller.subject(), clock.instant());
            Kept kept = targets.locked(key).orElseThrow();
            if (!kept.is(target.target())) {
                throw Problem.of(ReportingProblem.TARGET_EXISTS, kept.value()).at("/target");
            }
            return new Outcome(added, kept);
        }
    }

    /** Whoever asks again for what is kept already, as after an answer that was lost, changes nothing. */
    @Transactional
    Outcome change(Target target, String etag) throws SQLException {
        try (Connection connection = database.getConnection()) {
            var targets = new Targets(connection);
            Key key = key(target, AreaHistoryReader.read(connection));
            var before = targets.locked(key);
            if (before.isPresent() && before.get().is(target.target())) {
                return new Outcome(false, before.get());
            }
            requireSame(etag, before);
            targets.change(key, target.target(), caller.subject(), clock.instant());
            return new Outcome(before.isEmpty(), targets.locked(key).orElseThrow());
        }
    }

    /** A caller may name the state that was read, or any by *: then no other is changed, and none made anew. */
    private static void requireSame(String etag, Optional<Kept> kept) {
        if (etag != null
                && kept.filter(k -> etag.equals("*") || etag.equals(k.etag())).isEmpty()) {
            throw Problem.of(KitProblem.STALE);
        }
    }

    private Key key(Target target, AreaHistory areas) {
        if (!ReportQueryParser.plausible(target.year())) {
            throw KitProblem.invalid("/year", "Năm không hợp lệ.", "This is no year of the records.");
        }
        if (!target.measure().allows(target.target())) {
            throw KitProblem.invalid(
                    "/target",
                    "Chỉ tiêu là số hộ nguyên không âm, hoặc tỷ lệ từ 0 đến 100 với tối đa hai chữ số thập phân.",
                    "A target is a whole number of households, or percent from 0 to 100 with two decimals at most.");
        }
        var day = BoundaryMap.yearEnd(target.year());
        Unit area = areas.named(target.area(), day)
                .orElseThrow(() -> Problem.of(ReportingProblem.AREA_UNKNOWN, target.area(), day)
                        .at("/area"));
        if (target.designation() != null && !areas.knowsDesignation(target.designation())) {
            throw Problem.of(ReportingProblem.DESIGNATION_UNKNOWN, target.designation())
                    .at("/designation");
        }
        caller.scope().require(area.id());
        String designation = target.designation() == null ? Targets.ALL : target.designation();
        return new Key(area.id(), target.year(), designation, target.measure());
    }
}
