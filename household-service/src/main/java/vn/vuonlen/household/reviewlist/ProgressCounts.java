package vn.vuonlen.household.reviewlist;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many households of a review are where; of the list each is pending, surveyed or ended. */
@Schema(name = "ReviewProgressCounts")
record ProgressCounts(
        long listed,
        long pending,
        long surveyed,
        long ended,
        long applicants,
        long poor,
        long nearPoor,
        long average,
        long none) {

    static final ProgressCounts ZERO = new ProgressCounts(0, 0, 0, 0, 0, 0, 0, 0, 0);

    static ProgressCounts of(ResultSet row) throws SQLException {
        return new ProgressCounts(
                row.getLong("listed"),
                row.getLong("pending"),
                row.getLong("surveyed"),
                row.getLong("ended"),
                row.getLong("applicants"),
                row.getLong("poor"),
                row.getLong("near_poor"),
                row.getLong("average"),
                row.getLong("none"));
    }

    ProgressCounts plus(ProgressCounts other) {
        return new ProgressCounts(
                listed + other.listed,
                pending + other.pending,
                surveyed + other.surveyed,
                ended + other.ended,
                applicants + other.applicants,
                poor + other.poor,
                nearPoor + other.nearPoor,
                average + other.average,
                none + other.none);
    }
}
