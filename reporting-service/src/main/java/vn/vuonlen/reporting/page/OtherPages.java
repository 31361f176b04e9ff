package vn.vuonlen.reporting.page;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaLevel;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.offer.OfferedYears;

/**
 * What links from one page to the others ask for: the same area and year where the other page has them.
 *
 * @param more what there is of the year besides a review
 */
record OtherPages(FigureRequest asked, Set<OfferedYears> more) {

    private static final Set<OfferedYears> WITHOUT_A_REVIEW = EnumSet.of(OfferedYears.MONEY, OfferedYears.TARGETED);

    static OtherPages from(FigureRequest asked, Connection connection) throws SQLException {
        var more = EnumSet.noneOf(OfferedYears.class);
        // Every page has the years with a review.
        if (!asked.isReviewed()) {
            for (OfferedYears years : WITHOUT_A_REVIEW) {
                if (years.in(connection).decided().contains(asked.year())) {
                    more.add(years);
                }
            }
        }
        return new OtherPages(asked, more);
    }

    /** Of a village its commune, of a year without a review the newest with one; empty if the area is not in any. */
    Optional<FigureRequest> of(PageDefinition page) {
        var area = page.showsVillages() ? asked.area() : withReports();
        if (asked.isReviewed() || page.moreYears().stream().anyMatch(more::contains)) {
            return Optional.of(asked.of(asked.query(), area));
        }
        return asked.reviewedYearOf(area).map(year -> asked.of(asked.query().ofYear(year), area));
    }

    private Area withReports() {
        return asked.area().is(AreaLevel.VILLAGE)
                ? asked.areas().area(asked.area().parentId()).orElse(asked.area())
                : asked.area();
    }
}
