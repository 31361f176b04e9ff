package vn.vuonlen.household.reviewlist;

import static vn.vuonlen.household.export.ExportColumn.part;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.household.export.ExportColumn;
import vn.vuonlen.household.export.ExportTable;
import vn.vuonlen.kit.problem.Message;

/** How far the review is in a commune. */
@Schema(name = "ReviewCommuneProgress")
record CommuneProgress(ReviewUnit commune, ProgressCounts counts) {

    static final ExportTable<CommuneProgress> TABLE = new ExportTable<>(
            new Message("Tiến độ rà soát", "Progress of the review"),
            List.of(
                    ExportColumn.of("Mã xã", "Commune code", part(CommuneProgress::commune, ReviewUnit::code)),
                    ExportColumn.of("Tên xã", "Commune", part(CommuneProgress::commune, ReviewUnit::name)),
                    ExportColumn.of("Trong danh sách", "On the list", count(ProgressCounts::listed)),
                    ExportColumn.of("Chưa khảo sát", "Pending", count(ProgressCounts::pending)),
                    ExportColumn.of("Đã khảo sát", "Surveyed", count(ProgressCounts::surveyed)),
                    ExportColumn.of("Đã kết thúc", "Ended", count(ProgressCounts::ended)),
                    ExportColumn.of("Hộ đăng ký", "Applicants", count(ProgressCounts::applicants)),
                    ExportColumn.of("Hộ nghèo", "Poor", count(ProgressCounts::poor)),
                    ExportColumn.of("Hộ cận nghèo", "Near-poor", count(ProgressCounts::nearPoor)),
                    ExportColumn.of("Hộ có mức sống trung bình", "Average", count(ProgressCounts::average)),
                    ExportColumn.of("Hộ khác", "None of these", count(ProgressCounts::none))));

    private static Function<CommuneProgress, Object> count(Function<ProgressCounts, Object> count) {
        return part(CommuneProgress::counts, count);
    }

    static CommuneProgress read(ResultSet row) throws SQLException {
        return new CommuneProgress(ReviewUnit.commune(row), ProgressCounts.of(row));
    }
}
