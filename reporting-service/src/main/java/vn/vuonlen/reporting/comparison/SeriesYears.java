package vn.vuonlen.reporting.comparison;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.reporting.ReportingProblem;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.boundary.BoundaryMap;
import vn.vuonlen.reporting.classes.ClassFigures;
import vn.vuonlen.reporting.comparison.SeriesReport.OfYear;
import vn.vuonlen.reporting.poverty.ClassTable;
import vn.vuonlen.reporting.poverty.PovertyReports;
import vn.vuonlen.reporting.provenance.YearReviews;
import vn.vuonlen.reporting.query.AreaResolver;
import vn.vuonlen.reporting.query.ReportQuery;

/** Puts the years of an area one after the other, each with its figures or with the reason why it has none. */
final class SeriesYears {

    private final Connection connection;
    private final AreaHistory areas;
    private final Area area;
    private final PovertyReports poverty;
    private final List<OfYear> all = new ArrayList<>();
    private final List<YearReviews> reviews = new ArrayList<>();

    SeriesYears(Connection connection, AreaHistory areas, Area area, PovertyReports poverty) {
        this.connection = connection;
        this.areas = areas;
        this.area = area;
        this.poverty = poverty;
    }

    List<OfYear> all() {
        return List.copyOf(all);
    }

    /** The reviews of the years with figures. */
    YearReviews[] reviews() {
        return reviews.toArray(YearReviews[]::new);
    }

    void add(ReportQuery query, boolean reviewed) throws SQLException {
        Optional<SeriesNote> reason = reviewed ? reasonOfArea(query) : Optional.of(SeriesNote.NO_REVIEW);
        if (reason.isPresent()) {
            all.add(OfYear.without(query.year(), reason.get()));
            return;
        }
        try {
            AreaResolver.requireIn(areas, query, area, "?year");
            add(poverty.classes(connection, areas, area, query));
        } catch (Problem problem) {
            all.add(OfYear.without(query.year(), reasonOf(problem)));
        }
    }

    private void add(ClassTable table) {
        var notes = new ArrayList<SeriesNote>();
        var now = table.reviews();
        if (now.anyImported()) {
            notes.add(SeriesNote.IMPORTED);
        }
        if (!reviews.isEmpty() && isAnotherStandard(reviews.getLast(), now)) {
            notes.add(SeriesNote.STANDARD_CHANGED);
        }
        if (!now.restated().isEmpty()) {
            notes.add(SeriesNote.RESTATED);
        }
        reviews.add(now);
        all.add(OfYear.of(now, ClassFigures.of(table.total().now()), List.copyOf(notes)));
    }

    /** Imported results may name none: that is noted already, and is not known to be another one. */
    private static boolean isAnotherStandard(YearReviews before, YearReviews now) {
        return before.standard() != null
                && now.standard() != null
                && !before.standards().equals(now.standards());
    }

    private Optional<SeriesNote> reasonOfArea(ReportQuery query) {
        var day = query.mapDay(query.year());
        if (area.validOn(day)) {
            return Optional.empty();
        }
        return Optional.of(
                area.validFrom().isAfter(BoundaryMap.yearEnd(query.year()))
                        ? SeriesNote.AREA_NOT_YET
                        : SeriesNote.AREA_ENDED);
    }

    private static SeriesNote reasonOf(Problem problem) {
        if (problem.type() == ReportingProblem.DESIGNATION_NOT_HELD) {
            return SeriesNote.DESIGNATION_NOT_HELD;
        }
        if (problem.type() == ReportingProblem.BOUNDARIES_NOT_COMPARABLE) {
            return SeriesNote.BOUNDARIES_NOT_COMPARABLE;
        }
        throw problem;
    }
}
