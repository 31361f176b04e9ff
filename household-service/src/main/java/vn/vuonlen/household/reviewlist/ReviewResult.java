package vn.vuonlen.household.reviewlist;

import static vn.vuonlen.household.export.ExportColumn.part;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.household.ResultStatus;
import vn.vuonlen.household.classification.Movement;
import vn.vuonlen.household.export.ExportColumn;
import vn.vuonlen.household.export.ExportTable;
import vn.vuonlen.household.reviewlist.ReviewUnit.Place;
import vn.vuonlen.household.standard.PovertyClass;
import vn.vuonlen.household.standard.Residence;
import vn.vuonlen.household.standard.Route;
import vn.vuonlen.kit.problem.Message;

/** What a review found of a household; the newest, if it was restated. */
@Schema(name = "ReviewResult")
record ReviewResult(
        UUID household,
        String code,
        String headName,
        ReviewUnit commune,
        ReviewUnit village,
        Residence residence,
        @JsonProperty("class") PovertyClass povertyClass,
        Route route,
        Movement movement,
        int restatement,
        ResultStatus status,
        Instant updatedAt) {

    /** When a row became what it is: all of a review do so once more when it is decided. */
    static final String UPDATED_AT = "greatest(result.changed_at, (SELECT decided_at FROM asked))";

    private static final String DETAILS = """
        CROSS JOIN LATERAL (
            SELECT r.restatement, r.residence, r.class, r.route, r.movement, r.changed_at FROM result r
            WHERE r.review_id = (SELECT review_id FROM asked) AND r.household_id = candidate.household_id
            ORDER BY r.restatement DESC LIMIT 1) result\
        """;

    static final ReviewTable<ReviewResult> TABLE = new ReviewTable<>(
            ReviewTable.HOUSEHOLD + ", result.residence, result.class,"
                    + " result.route, result.movement, result.restatement, (SELECT decided FROM asked) AS decided, "
                    + UPDATED_AT + " AS updated_at",
            DETAILS,
            ReviewResult::read,
            ReviewResult::household,
            new ExportTable<>(
                    new Message("Kết quả rà soát", "Results of the review"),
                    List.of(
                            ExportColumn.of("Mã định danh hộ", "Household id", ReviewResult::household),
                            ExportColumn.of("Mã hộ", "Register code", ReviewResult::code),
                            ExportColumn.of("Họ tên chủ hộ", "Name of head", ReviewResult::headName),
                            ExportColumn.of("Mã xã", "Commune code", part(ReviewResult::commune, ReviewUnit::code)),
                            ExportColumn.of("Tên xã", "Commune", part(ReviewResult::commune, ReviewUnit::name)),
                            ExportColumn.of(
                                    "Mã thôn, bản", "Village code", part(ReviewResult::village, ReviewUnit::code)),
                            ExportColumn.of("Tên thôn, bản", "Village", part(ReviewResult::village, ReviewUnit::name)),
                            ExportColumn.of("Thành thị, nông thôn", "Residence", ReviewResult::residence),
                            ExportColumn.of("Loại hộ", "Poverty class", ReviewResult::povertyClass),
                            ExportColumn.of("Tiêu chí", "Poverty route", ReviewResult::route),
                            ExportColumn.of("Biến động", "Movement", ReviewResult::movement),
                            ExportColumn.of("Lần điều chỉnh", "Restatement", ReviewResult::restatement),
                            ExportColumn.of("Trạng thái", "Status", ReviewResult::status),
                            ExportColumn.of("Cập nhật lúc", "Updated at", ReviewResult::updatedAt))));

    private static ReviewResult read(ResultSet row, Place place) throws SQLException {
        return new ReviewResult(
                row.getObject("household_id", UUID.class),
                row.getString("code"),
                row.getString("head_name"),
                place.commune(),
                place.village(),
                Residence.valueOf(row.getString("residence")),
                PovertyClass.valueOf(row.getString("class")),
                optional(row.getString("route"), Route::valueOf),
                optional(row.getString("movement"), Movement::valueOf),
                row.getInt("restatement"),
                ResultStatus.of(row.getBoolean("decided")),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private static <T> T optional(String name, Function<String, T> constant) {
        return name == null ? null : constant.apply(name);
    }
}
