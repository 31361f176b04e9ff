package vn.vuonlen.reporting.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import javax.sql.DataSource;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.reporting.ReportingProblem;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.boundary.AreaHistoryReader;
import vn.vuonlen.reporting.boundary.BoundaryMap;
import vn.vuonlen.reporting.provenance.YearReviews;
import vn.vuonlen.reporting.query.HeldDesignations;
import vn.vuonlen.reporting.query.ReportQueryParser;
import vn.vuonlen.reporting.query.ReportStatus;

/** What a request for a target must fulfil: its own values, its area and designation, and its time. */
@ApplicationScoped
class TargetRequestCheck {

    private final DataSource database;
    private final Caller caller;
    private final Clock clock;

    @Inject
    TargetRequestCheck(DataSource database, Caller caller, Clock clock) {
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    /** The key of the target, for an area of the caller. */
    TargetKey key(TargetRequest request) throws SQLException {
        values(request);
        try (Connection connection = database.getConnection()) {
            Area area = area(request, AreaHistoryReader.read(connection));
            caller.scope().require(area.id());
            return TargetKey.of(area.id(), request.year(), request.designation(), request.measure());
        }
    }

    private void values(TargetRequest request) {
        if (!ReportQueryParser.plausible(request.year())) {
            throw KitProblem.invalid("/year", ReportQueryParser.YEARS);
        }
        if (!request.measure().allows(request.target())) {
            throw KitProblem.invalid(
                    "/target",
                    "Chỉ tiêu là số hộ nguyên không âm, hoặc tỷ lệ từ 0 đến 100 với tối đa hai chữ số thập phân.",
                    "A target is a whole number of households, or percent from 0 to 100 with two decimals at most.");
        }
        if (request.decision() != null && request.decision().date().isAfter(LocalDate.now(clock))) {
            throw Problem.of(KitProblem.DECISION_IN_FUTURE, request.decision().date())
                    .at("/decision/date");
        }
    }

    private static Area area(TargetRequest request, AreaHistory areas) {
        var day = BoundaryMap.yearEnd(request.year());
        Area area = areas.withCode(request.area(), day)
                .orElseThrow(() ->
                        Problem.of(KitProblem.UNKNOWN_AREA, request.area(), day).at("/area"));
        String designation = request.designation();
        if (designation != null && !areas.knowsDesignation(designation)) {
            throw KitProblem.unknownCode("/designation", designation, areas.knownDesignations());
        }
        var held = new HeldDesignations(areas, area, BoundaryMap::yearEnd);
        if (designation != null && !held.has(designation, request.year())) {
            throw held.refusal(designation, request.year()).at("/designation");
        }
        return area;
    }

    /** Once the year is over or its results are decided, only what a decision set earlier or later can be entered. */
    void requireInTime(TargetKey key, TargetRequest request) throws SQLException {
        if (request.decision() == null && isKnown(key)) {
            throw Problem.of(ReportingProblem.TARGET_TOO_LATE, Year.of(key.year()))
                    .at("/decision");
        }
    }

    private boolean isKnown(TargetKey key) throws SQLException {
        if (LocalDate.now(clock).isAfter(BoundaryMap.yearEnd(key.year()))) {
            return true;
        }
        try (Connection connection = database.getConnection()) {
            var areas = AreaHistoryReader.read(connection);
            var area = areas.area(key.areaId()).orElseThrow();
            return !YearReviews.of(connection, areas, area, key.year(), ReportStatus.DECIDED, Optional.empty())
                    .isEmpty();
        }
    }
}
