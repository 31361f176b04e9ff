package vn.vuonlen.funding;

import vn.vuonlen.kit.problem.ProblemCatalogue;

/** Every refusal of this service, beside those of the kit. Clients depend on the codes: never rename one. */
public enum FundingProblem implements ProblemCatalogue {
    PROGRAMME_UNKNOWN(422, "Không có chương trình {0}.", "There is no programme {0}."),
    PROGRAMME_CODE_TAKEN(409, "Đã có chương trình mang mã {0}.", "A programme with code {0} exists already."),
    PROJECT_CODE_REPEATED(422, "Mã dự án {0} được ghi hai lần.", "Project code {0} is given twice."),
    RULE_UNKNOWN(422, "Không có điều kiện thụ hưởng tên {0}.", "There is no eligibility rule named {0}."),
    PROJECT_UNKNOWN(422, "Chương trình {0} không có dự án {1}.", "Programme {0} has no project {1}."),
    AREA_UNKNOWN(
            422,
            "Chưa biết đơn vị hành chính mã {0} có hiệu lực ngày {1}.",
            "No area with code {0} is known to be valid on {1}."),
    BUDGET_UNKNOWN(422, "Không có dòng dự toán {0}.", "There is no budget line {0}."),
    BUDGET_LINE_TAKEN(
            409,
            "Quyết định {0} đã giao dòng dự toán này cho năm {1}.",
            "Decision {0} has already given this budget line for {1}."),
    DECISION_IN_FUTURE(
            422, "Quyết định đề ngày {0}, sau ngày hôm nay.", "The decision is dated {0}, which is after today."),
    DECISION_TOO_OLD(
            422,
            "Quyết định đề ngày {0}, sớm hơn năm ngân sách {1} quá 5 năm.",
            "The decision is dated {0}, more than 5 years before the fiscal year {1}."),
    AREA_OUTSIDE_BUDGET(
            422,
            "Đơn vị {0} không thuộc địa bàn của dòng dự toán.",
            "Area {0} lies outside the area of the budget line."),
    NOT_IN_POOR_DISTRICT_GROUP_1(
            422,
            "{0} không thuộc huyện nghèo nhóm 1 (huyện 30a) trong năm {1}.",
            "{0} is not in a poor district of group 1 (30a) in {1}."),
    NOT_IN_POOR_DISTRICT_GROUP_2(
            422,
            "{0} không thuộc huyện nghèo nhóm 2 (Quyết định 293) trong năm {1}.",
            "{0} is not in a poor district of group 2 (Decision 293) in {1}."),
    NOT_OF_PROGRAMME_135(
            422,
            "{0} không phải xã thuộc Chương trình 135, xã đặc biệt khó khăn hay xã biên giới, không phải thôn đặc biệt khó khăn, cũng không phải huyện có xã như vậy trong năm {1}.",
            "{0} is no commune of Programme 135, extremely difficult or on the border, no extremely difficult village, nor a district that has such a commune, in {1}."),
    INSIDE_30A_OR_135(
            422,
            "{0} thuộc địa bàn của Chương trình 30a hoặc 135 trong năm {1}.",
            "{0} is in the area of Programme 30a or 135 in {1}."),
    NOT_RURAL(422, "{0} không phải địa bàn nông thôn trong năm {1}.", "{0} is not rural in {1}."),
    NO_POOR_HOUSEHOLDS(
            422,
            "{0} không có hộ nghèo hay hộ cận nghèo theo kết quả rà soát gần nhất được phê duyệt tính đến năm {1}.",
            "{0} has no poor or near-poor household in the last decided review up to {1}."),
    BUDGET_EXHAUSTED(
            409,
            "Dòng dự toán chỉ còn {0} đồng, không đủ {1} đồng.",
            "The budget line has {0} đồng left, less than {1}."),
    MAKER_IS_CHECKER(
            403,
            "Người đề xuất không được tự quyết định đề xuất của mình.",
            "Who proposed an allocation may not decide on it."),
    ALLOCATION_DECIDED(409, "Phân bổ này đã được quyết định: {0}.", "This allocation has been decided already: {0}."),
    ALLOCATION_UNKNOWN(422, "Không có khoản phân bổ {0}.", "There is no allocation {0}."),
    ALLOCATION_NOT_APPROVED(409, "Khoản phân bổ chưa được phê duyệt: {0}.", "The allocation is not approved: {0}."),
    DISBURSEMENT_EXCEEDS_ALLOCATION(
            409,
            "Khoản phân bổ chỉ còn {0} đồng chưa giải ngân, không đủ {1} đồng.",
            "The allocation has {0} đồng left to disburse, less than {1}."),
    DOCUMENT_ENTERED(
            409,
            "Chứng từ {0} đã được nhập cho khoản phân bổ này.",
            "Document {0} has been entered for this allocation already."),
    DISBURSED_BEFORE_YEAR(
            422,
            "Ngày giải ngân {0} trước năm ngân sách {1}.",
            "The date of disbursement {0} is before the fiscal year {1}."),
    DISBURSED_IN_FUTURE(422, "Ngày giải ngân {0} sau ngày hôm nay.", "The date of disbursement {0} is after today.");

    private final Text text;

    FundingProblem(int status, String vi, String en) {
        this.text = Text.of(status, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
