package vn.vuonlen.reporting.official;

import java.util.UUID;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.kit.strict.ParameterFaults;
import vn.vuonlen.kit.text.Spelling;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.boundary.BoundaryMap;
import vn.vuonlen.reporting.query.ReportQueryParser;

/** What names one stored figure; a designation of null is the whole area. */
record FigureKey(String area, int year, String designation, String measure, String source) {

    FigureKey {
        area = Spelling.code(area);
        source = source.strip();
    }

    static FigureKey of(OfficialFigure figure) {
        return new FigureKey(figure.area(), figure.year(), figure.designation(), figure.measure(), figure.source());
    }

    /** Of the parameters of a query; all that is wrong with them is told at once. */
    static FigureKey parse(String area, String year, String designation, String measure, String source) {
        var faults = new ParameterFaults();
        faults.value(() -> ReportQueryParser.required("area", area));
        var ofYear = faults.value(() -> ReportQueryParser.year(year));
        faults.value(() -> ReportQueryParser.required("measure", measure));
        faults.value(() -> ReportQueryParser.required("source", source));
        faults.verify();
        return new FigureKey(area, ofYear, designation, measure, source);
    }

    /**
     * The area of the figure, which must be one of the caller's.
     *
     * @param at where the key stands in the request, such as {@code /figures/0/} or {@code ?}
     */
    UUID areaOf(Caller caller, AreaHistory areas, String at) {
        if (designation != null && !areas.knowsDesignation(designation)) {
            throw KitProblem.unknownCode(at + "designation", designation, areas.knownDesignations());
        }
        var day = BoundaryMap.yearEnd(year);
        var found = areas.withCode(area, day)
                .orElseThrow(
                        () -> Problem.of(KitProblem.UNKNOWN_AREA, area, day).at(at + "area"));
        caller.scope().require(found.id());
        return found.id();
    }
}
