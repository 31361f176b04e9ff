package vn.vuonlen.household;

import vn.vuonlen.kit.problem.ProblemCatalogue;

/** The refusals of this service, besides those that all services share and those of registrations and imports. */
public enum HouseholdProblem implements ProblemCatalogue {
    MISSING_VALUE(422, "Thiếu giá trị của “{0}”.", "The value of “{0}” is missing."),
    OUT_OF_RANGE(422, "Giá trị phải từ {0} đến {1}.", "The value must be from {0} to {1}."),
    UNKNOWN_CODE(422, "Mã “{0}” không có trong danh mục.", "The code “{0}” is not in its list."),
    REPEATED_CODE(422, "Mã “{0}” bị lặp lại.", "The code “{0}” is there twice."),
    TOO_MANY_CODES(422, "Danh mục có {0} mã nhưng phiếu nêu {1} mã.", "The list has {0} codes, the survey names {1}."),
    MEASURE_MISSING(
            422, "Chuẩn {0} cần “{1}” để phân loại hộ.", "The standard {0} needs “{1}” to classify a household."),
    DEPRIVATIONS_NOT_ASKED(
            422,
            "Chuẩn {0} cần “{1}”, nhưng danh sách để trống: nếu đã hỏi và hộ không thiếu hụt chỉ số nào, hãy gửi"
                    + " noDeprivation = true (trong tệp: NONE); nếu chưa hỏi, hãy hỏi hộ.",
            "The standard {0} needs “{1}”, and the list is empty: if the household was asked and has none, send"
                    + " noDeprivation = true (in a file: NONE); if not, ask it."),
    DEPRIVATIONS_CONTRADICT(
            422,
            "Phiếu ghi không thiếu hụt chỉ số nào nhưng nêu {0} chỉ số.",
            "The survey says that there is no deprivation, yet names {0}."),
    SCORES_CONTRADICT(
            422,
            "Điểm B2 là {0} nhưng có {1} chỉ số thiếu hụt ({2} điểm mỗi chỉ số).",
            "The score B2 is {0}, yet {1} indicators are deprived ({2} points each)."),
    SURVEYED_IN_FUTURE(422, "Ngày khảo sát {0} ở trong tương lai.", "The day of the survey, {0}, is in the future."),
    SURVEYED_OUTSIDE_YEAR(
            422,
            "Ngày khảo sát {0} không thuộc năm rà soát {1}.",
            "The day of the survey, {0}, is not in the year of the review, {1}."),
    UNKNOWN_HOUSEHOLD(
            404,
            "Không có hộ này trong địa bàn được giao của bạn.",
            "There is no such household in the areas granted to you."),
    HOUSEHOLD_ENDED(
            409, "Hộ đã kết thúc trước ngày khảo sát.", "The household had ended before the day of the survey."),
    HOUSEHOLD_NOT_REGISTERED(
            409,
            "Hộ chưa được đăng ký vào ngày khảo sát.",
            "The household was not yet registered on the day of the survey."),
    HOUSEHOLD_NOT_PLACED(
            409,
            "Không xác định được hộ thuộc đơn vị hành chính nào vào ngày khảo sát.",
            "It is not known which unit the household belonged to on the day of the survey."),
    NOT_ON_LIST(
            409,
            "Hộ không có trong danh sách rà soát và không đăng ký rà soát.",
            "The household is not on the list of the review and has not applied."),
    ALREADY_SURVEYED(
            409, "Hộ đã được khảo sát trong đợt rà soát này.", "The household was already surveyed in this review."),
    SUBMISSION_CONFLICT(
            409,
            "Phiếu có cùng mã đã được nhận với nội dung khác.",
            "A survey with the same id was accepted with other content."),
    UNKNOWN_REVIEW(404, "Không có đợt rà soát này.", "There is no such review."),
    REVIEW_NOT_OPEN(409, "Đợt rà soát không còn nhận phiếu.", "The review does not take surveys any more."),
    REVIEW_BUSY(
            503,
            "Dữ liệu của đợt rà soát đang được nhập từ tệp; hãy thử lại sau.",
            "Data of the review are being imported from a file; try again."),
    REVIEW_EXISTS(409, "Năm {0} đã có đợt rà soát.", "There already is a review of {0}."),
    LATER_REVIEW_EXISTS(
            409, "Đã có đợt rà soát của năm sau, năm {0}.", "There already is a review of a later year, {0}."),
    EARLIER_REVIEW_UNDECIDED(409, "Đợt rà soát năm {0} chưa có quyết định.", "The review of {0} is not decided yet."),
    /** The year of the latest decision, not that of the act: everything up to its end is covered. */
    YEAR_DECIDED(
            409,
            "Số liệu đến hết năm {0} đã có quyết định. Hãy ghi ngày sau 31/12/{0}; muốn sửa số liệu đến hết năm {0} thì tỉnh"
                    + " phải ra quyết định điều chỉnh.",
            "The figures up to {0} are decided. Date it after 31 December {0}; what has to be put right up to then needs"
                    + " a restatement by the province."),
    REVIEW_INCOMPLETE(
            409, "Còn {0} hộ trong danh sách chưa được khảo sát.", "{0} households of the list are not surveyed yet."),
    WRONG_STEP(
            409,
            "Không thể làm việc này khi đợt rà soát đang ở bước {0}.",
            "This cannot be done while the review is {0}."),
    SAME_PERSON(
            409, "Người khóa sổ rà soát không được quyết định kết quả.", "Who closed the review may not decide it."),
    DECIDED_BEFORE_YEAR(
            422,
            "Ngày quyết định {0} trước năm rà soát {1}.",
            "The day of the decision, {0}, is before the year of the review, {1}."),
    DECIDED_IN_FUTURE(422, "Ngày quyết định {0} ở trong tương lai.", "The day of the decision, {0}, is in the future."),
    UNKNOWN_STANDARD(422, "Không có chuẩn {0} phiên bản {1}.", "There is no standard {0} of version {1}."),
    STANDARD_NOT_OF_YEAR(
            422, "Chuẩn {0} không áp dụng cho đợt rà soát năm {1}.", "The standard {0} is not for the review of {1}."),
    SEARCH_TOO_SHORT(
            422,
            "Hãy gõ ít nhất ba chữ cái hoặc chữ số của tên, ví dụ cả họ lẫn tên.",
            "Type at least three letters or digits of the name, such as family name and name."),
    PERSONAL_ID_IN_ADDRESS(
            422,
            "Không tìm bằng số định danh cá nhân ở đây, vì địa chỉ trang được lưu lại ở nhiều nơi; hãy dùng chức năng tra cứu"
                    + " theo số (POST /v1/households/lookup).",
            "A personal ID must not stand in an address, which is logged in many places; look it up by"
                    + " POST /v1/households/lookup."),
    TOO_MANY_MATCHES(
            422,
            "Có hơn {0} hộ khớp; hãy gõ tên đầy đủ hơn hoặc chọn xã.",
            "More than {0} households match; type more of the name, or choose a commune."),
    UNKNOWN_AREA(
            422, "Không có đơn vị hành chính mã “{0}” vào ngày {1}.", "There is no area with the code “{0}” on {1}."),
    NOT_THE_PROVINCE(
            422, "Rà soát được mở cho toàn tỉnh, không cho {0}.", "A review is of a whole province, not of {0}.");

    private final Text text;

    HouseholdProblem(int status, String vi, String en) {
        this.text = Text.of(status, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
