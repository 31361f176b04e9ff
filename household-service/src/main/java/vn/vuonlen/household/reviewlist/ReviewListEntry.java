package vn.vuonlen.household.reviewlist;

import static vn.vuonlen.household.export.ExportColumn.part;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.household.export.ExportColumn;
import vn.vuonlen.household.export.ExportTable;
import vn.vuonlen.household.reviewlist.ReviewUnit.Place;
import vn.vuonlen.kit.problem.Message;

/** A household that the review has to survey, or that applied and was surveyed. */
@Schema(name = "ReviewListEntry")
record ReviewListEntry(
        UUID household,
        String code,
        String headName,
        ReviewUnit commune,
        ReviewUnit village,
        ListReason reason,
        ListStatus status,
        UUID survey,
        LocalDate surveyedOn,
        String surveyedBy) {

    private static final String DETAILS = """
        LEFT JOIN LATERAL (
            SELECT l.reason FROM review_list l
            WHERE l.review_id = (SELECT review_id FROM asked) AND l.household_id = candidate.household_id
            LIMIT 1) listed ON true
        LEFT JOIN LATERAL (
            SELECT s.id, s.surveyed_on, s.enumerator FROM survey s
            WHERE s.review_id = (SELECT review_id FROM asked) AND s.household_id = candidate.household_id
            LIMIT 1) survey ON true\
        """;

    static final ReviewTable<ReviewListEntry> TABLE = new ReviewTable<>(
            ReviewTable.HOUSEHOLD + ", listed.reason,"
                    + " household.ended_on, survey.id AS survey_id, survey.surveyed_on, survey.enumerator",
            DETAILS,
            ReviewListEntry::read,
            ReviewListEntry::household,
            new ExportTable<>(
                    new Message("Danh sách rà soát", "List of the review"),
                    List.of(
                            ExportColumn.of("Mã định danh hộ", "Household id", ReviewListEntry::household),
                            ExportColumn.of("Mã hộ", "Register code", ReviewListEntry::code),
                            ExportColumn.of("Họ tên chủ hộ", "Name of head", ReviewListEntry::headName),
                            ExportColumn.of("Mã xã", "Commune code", part(ReviewListEntry::commune, ReviewUnit::code)),
                            ExportColumn.of("Tên xã", "Commune", part(ReviewListEntry::commune, ReviewUnit::name)),
                            ExportColumn.of(
                                    "Mã thôn, bản", "Village code", part(ReviewListEntry::village, ReviewUnit::code)),
                            ExportColumn.of(
                                    "Tên thôn, bản", "Village", part(ReviewListEntry::village, ReviewUnit::name)),
                            ExportColumn.of("Lý do trong danh sách", "Reason", ReviewListEntry::reason),
                            ExportColumn.of("Trạng thái", "Status", ReviewListEntry::status),
                            ExportColumn.of("Mã phiếu", "Survey id", ReviewListEntry::survey),
                            ExportColumn.of("Ngày khảo sát", "Survey date", ReviewListEntry::surveyedOn),
                            ExportColumn.of("Người khảo sát", "Surveyed by", ReviewListEntry::surveyedBy))));

    private static ReviewListEntry read(ResultSet row, Place place) throws SQLException {
        var reason = row.getString("reason");
        var survey = row.getObject("survey_id", UUID.class);
        return new ReviewListEntry(
                row.getObject("household_id", UUID.class),
                row.getString("code"),
                row.getString("head_name"),
                place.commune(),
                place.village(),
                reason == null ? ListReason.APPLICANT : ListReason.valueOf(reason),
                status(survey, row),
                survey,
                row.getObject("surveyed_on", LocalDate.class),
                row.getString("enumerator"));
    }

    private static ListStatus status(UUID survey, ResultSet row) throws SQLException {
        if (survey != null) {
            return ListStatus.SURVEYED;
        }
        return row.getObject("ended_on") == null ? ListStatus.PENDING : ListStatus.ENDED;
    }
}
