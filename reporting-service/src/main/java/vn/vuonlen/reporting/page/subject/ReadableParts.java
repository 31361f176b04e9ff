package vn.vuonlen.reporting.page.subject;

import vn.vuonlen.reporting.boundary.AreaLevel;
import vn.vuonlen.reporting.figure.FigureRequest;

/** Whether sensitive figures of the parts of an area may be there for a reader: those of communes are for officers. */
final class ReadableParts {

    private ReadableParts() {}

    static boolean of(FigureRequest asked) {
        return asked.partLevel() == AreaLevel.DISTRICT || (asked.partLevel() != null && !asked.isPublic());
    }
}
