package vn.vuonlen.household;

import vn.vuonlen.kit.problem.ProblemCatalogue;

/** The refusals of a registration. */
public enum RegistrationProblem implements ProblemCatalogue {
    TEXT_TOO_LONG(422, "Văn bản dài hơn {0} ký tự.", "The text is longer than {0} characters."),
    HEAD_NOT_ONE(
            422, "Hộ phải có đúng một chủ hộ, ở đây có {0}.", "A household has exactly one head, here there are {0}."),
    SIZE_NOT_PLAUSIBLE(422, "Số nhân khẩu phải từ 1 đến {0}.", "A household has 1 to {0} members."),
    MEMBER_TWICE(422, "Thành viên này xuất hiện hai lần.", "This member is there twice."),
    BIRTH_NOT_PLAUSIBLE(
            422,
            "Đây không phải là ngày sinh hợp lý (YYYY hoặc YYYY-MM-DD).",
            "This is no plausible date of birth (YYYY or YYYY-MM-DD)."),
    BIRTH_AFTER_REGISTRATION(
            422, "Chủ hộ sinh sau ngày đăng ký hộ.", "The head was born after the household was registered."),
    BIRTH_IN_FUTURE(422, "Ngày sinh ở trong tương lai.", "The date of birth is in the future."),
    PERSONAL_ID_MALFORMED(
            422,
            "Số định danh phải có 12 chữ số (CCCD) hoặc 9 chữ số (CMND).",
            "A personal ID has 12 digits (CCCD) or 9 digits (CMND)."),
    PERSONAL_ID_PLACEHOLDER(
            422,
            "Đây là số thay thế, không phải số định danh của một người; nếu không biết, hãy bỏ trống.",
            "This is a placeholder and nobody's personal ID; leave it out if it is not known."),
    REGISTERED_OUT_OF_RECORDS(
            422,
            "Ngày đăng ký phải từ 2015-01-01 đến hôm nay.",
            "The day of registration must be between 2015-01-01 and today."),
    AREA_TOO_LARGE(
            422,
            "Hộ thuộc về một xã hoặc một thôn, bản; “{0}” là cấp cao hơn.",
            "A household belongs to a commune or a village; “{0}” is larger."),
    MEMBER_CONFLICT(
            409,
            "Mã định danh này thuộc về một thành viên đã được đăng ký của hộ khác.",
            "This id belongs to a member of another household."),
    HOUSEHOLD_CONFLICT(
            409,
            "Hộ có mã định danh này đã được đăng ký với nội dung khác.",
            "A household with this id was registered with other content."),
    HOUSEHOLD_BUSY(
            503,
            "Hộ này đang được nhập từ tệp; hãy thử lại sau.",
            "The household is being imported from a file; try again.");

    private final Text text;

    RegistrationProblem(int status, String vi, String en) {
        this.text = Text.of(status, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
