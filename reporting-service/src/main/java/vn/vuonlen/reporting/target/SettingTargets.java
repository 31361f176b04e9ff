package vn.vuonlen.reporting.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.reporting.ReportingProblem;
import vn.vuonlen.reporting.boundary.Areas;
import vn.vuonlen.reporting.boundary.BoundaryMap;
import vn.vuonlen.reporting.boundary.ReadingAreas;
import vn.vuonlen.reporting.boundary.Unit;
import vn.vuonlen.reporting.question.Asking;
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

    /** Whether it was new; the same again changes nothing, another value is refused. */
    @Transactional
    boolean set(Target target) throws SQLException {
        try (Connection connection = database.getConnection()) {
            var targets = new Targets(connection);
            Key key = key(target, ReadingAreas.read(connection));
            boolean added = targets.add(key, target.target(), caller.subject(), clock.instant());
            BigDecimal kept = targets.value(key).orElseThrow();
            if (kept.compareTo(target.target()) != 0) {
                throw Problem.of(ReportingProblem.TARGET_EXISTS, kept).at("/target");
            }
            return added;
        }
    }

    /** Whether it was new. */
    @Transactional
    boolean change(Target target) throws SQLException {
        try (Connection connection = database.getConnection()) {
            var targets = new Targets(connection);
            Key key = key(target, ReadingAreas.read(connection));
            boolean added = targets.value(key).isEmpty();
            targets.set(key, target.target(), caller.subject(), clock.instant());
            return added;
        }
    }

    private Key key(Target target, Areas areas) {
        if (!Asking.plausible(target.year())) {
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
