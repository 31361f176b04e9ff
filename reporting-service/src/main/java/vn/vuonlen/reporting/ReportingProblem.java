package vn.vuonlen.reporting;

import vn.vuonlen.kit.problem.ProblemCatalogue;

/** The problems of this service, besides those of the kit. */
public enum ReportingProblem implements ProblemCatalogue {
    AREA_UNKNOWN(404, "Không có đơn vị hành chính mã “{0}” vào ngày {1}.", "No area had the code “{0}” on {1}."),
    DESIGNATION_UNKNOWN(400, "Không có diện “{0}”.", "There is no designation “{0}”."),
    BREAKDOWN_UNAVAILABLE(
            400,
            "Không thể chia “{0}” theo “{1}” trên địa giới ngày {2}.",
            "“{0}” has no breakdown by “{1}” on the boundaries of {2}."),
    BOUNDARIES_NOT_COMPARABLE(
            422,
            "Không thể đưa số liệu của “{0}” về địa giới ngày {1}: đơn vị này đã được chia tách, hoặc ngày đó"
                    + " sớm hơn một thay đổi địa giới trước cuối năm báo cáo.",
            "The figures of “{0}” cannot be restated on the boundaries of {1}: it was divided, or that day is"
                    + " before a change that the report's year already contains."),
    REVIEW_MISSING(
            404,
            "Chưa có kết quả rà soát nào của năm {0} ở trạng thái “{1}”.",
            "There is no review of the year {0} with the status “{1}”."),
    DESIGNATION_NOT_HELD(
            422,
            "Ngày {2}, không đơn vị nào của “{1}” thuộc diện “{0}”. Các năm có đơn vị thuộc diện này: {3}. Các diện có"
                    + " vào ngày đó: {4}.",
            "No area of “{1}” held the designation “{0}” on {2}. Years in which one did: {3}. Designations that were"
                    + " held on that day: {4}."),
    TARGET_TOO_LATE(
            422,
            "Năm {0} đã kết thúc hoặc kết quả đã được quyết định: chỉ ghi được chỉ tiêu khi nêu số và ngày của văn bản"
                    + " đã giao chỉ tiêu (“decision”).",
            "The year {0} is over, or its results are decided: name the decision that set the target, with its number"
                    + " and date (“decision”)."),
    TARGET_EXISTS(
            409,
            "Chỉ tiêu này đã được giao với giá trị {0}; dùng PUT để thay đổi.",
            "This target is already set to {0}; use PUT to change it.");

    private final Text text;

    ReportingProblem(int status, String vi, String en) {
        this.text = Text.of(status, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
