package vn.vuonlen.reporting;

import vn.vuonlen.kit.problem.ProblemCatalogue;

/** The problems of this service, besides those of the kit. */
public enum ReportingProblem implements ProblemCatalogue {
    BREAKDOWN_UNAVAILABLE(400),
    BOUNDARIES_NOT_COMPARABLE(422),
    REVIEW_MISSING(404),
    MONEY_MISSING(404),
    TARGET_MISSING(404),
    OFFICIAL_FIGURE_MISSING(404),
    DAY_OUTSIDE_RECORDS(422),
    PROVISIONAL_NOT_KNOWN_ON(400),
    DESIGNATION_NOT_HELD(422),
    AREA_NOT_IN_YEAR(422),
    NOT_MULTIDIMENSIONAL(422),
    TARGET_TOO_LATE(422),
    TARGET_EXISTS(409),
    REBUILD_RUNNING(409),
    REBUILD_ENDED(409);

    private final int status;

    ReportingProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
