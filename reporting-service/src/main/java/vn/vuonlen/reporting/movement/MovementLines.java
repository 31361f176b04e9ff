package vn.vuonlen.reporting.movement;

import java.util.List;
import java.util.function.Function;
import vn.vuonlen.reporting.boundary.AreaName;
import vn.vuonlen.reporting.boundary.Residence;
import vn.vuonlen.reporting.provenance.AsOf;
import vn.vuonlen.reporting.provenance.ReportHead;

/**
 * A movement table of either class, before its lines have the names of that class.
 *
 * @param areas null without a breakdown
 */
record MovementLines(
        ReportHead head, boolean standardChanged, Pair total, List<Pair> areas, List<Group> residences, AsOf asOf) {

    /** The lines of an area. */
    record Pair(AreaName area, Line all, Line minorities) {}

    record Group(Residence residence, Pair total, List<Pair> areas) {}

    static <T, R> List<R> map(List<T> lines, Function<T, R> named) {
        return lines == null ? null : lines.stream().map(named).toList();
    }
}
