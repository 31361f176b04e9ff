package vn.vuonlen.reporting.movement;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.reporting.ReportingProblem;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.boundary.BoundaryMap;
import vn.vuonlen.reporting.boundary.Unit;
import vn.vuonlen.reporting.query.ReportQuery;

/** Where last year's and this year's households stand: each year on its own units, or both on the map asked for. */
record MapOfTwoYears(AreaHistory areas, ReportQuery question) {

    UUID before(UUID area) {
        return placed(area, question.mapDay(question.year() - 1));
    }

    UUID now(UUID area) {
        return placed(area, question.mapDay(question.year()));
    }

    /** Whether the unit itself became the other one, rather than the household leaving for it. */
    boolean transferred(MovementCounts.Pair pair) {
        return areas.placed(pair.from(), question.mapDay(question.year())).equals(now(pair.to()));
    }

    /** A designation is that of the report's year for both years, or the table would not balance. */
    boolean counts(UUID area) {
        LocalDate yearEnd = BoundaryMap.yearEnd(question.year());
        return question.designation()
                .map(d -> areas.designated(areas.placed(area, yearEnd), d, yearEnd))
                .orElse(true);
    }

    Map<Unit, Flows> rows(Unit.Level level, Unit within, Balance balance, Function<UUID, Flows> flows) {
        var rows = new TreeMap<Unit, Flows>(
                java.util.Comparator.comparing(Unit::code).thenComparing(Unit::validFrom));
        var map = new BoundaryMap(areas, question.mapDay(question.year()));
        map.units(level, within.id()).stream()
                .filter(u -> counts(u.id()))
                .forEach(u -> rows.put(u, flows.apply(u.id())));
        balance.units().stream()
                .filter(unit -> areas.within(unit, within.id()))
                .map(unit -> areas.above(unit, level))
                .flatMap(Optional::stream)
                .forEach(u -> rows.computeIfAbsent(u, row -> flows.apply(row.id())));
        return rows;
    }

    private UUID placed(UUID area, LocalDate day) {
        UUID place = areas.placed(area, day);
        if (question.boundaries().isPresent()) {
            areas.unit(place).filter(u -> !u.validOn(day)).ifPresent(u -> {
                throw Problem.of(ReportingProblem.BOUNDARIES_NOT_COMPARABLE, u.name(), day)
                        .at("?boundaries");
            });
        }
        return place;
    }
}
