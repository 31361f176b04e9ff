package vn.vuonlen.household.rows;

import vn.vuonlen.kit.problem.ProblemCatalogue;

/** What can be wrong with a file or with the form of a row; its content is checked by the rules of its kind. */
public enum ImportProblem implements ProblemCatalogue {
    UNREADABLE_ROW("Không đọc được dòng này (gần ký tự thứ {0}).", "This row cannot be read (near its character {0})."),
    NOT_AN_OBJECT("Mỗi dòng phải là đúng một đối tượng JSON.", "Each line must be exactly one JSON object."),
    NOT_UTF_8(
            "Dòng này không được mã hoá bằng UTF-8 mà có lẽ bằng Windows-1258 hoặc một bảng mã cũ: hãy lưu tệp dạng “CSV UTF-8”.",
            "This row is not encoded in UTF-8, but perhaps in Windows-1258 or an older code page: save the file as “CSV UTF-8”."),
    ROW_TOO_LONG("Dòng này dài hơn {0} byte.", "This row is longer than {0} bytes."),
    COLUMN_COUNT(
            "Tiêu đề có {0} cột nhưng dòng này có {1} cột; giá trị chứa “{2}” phải đặt trong dấu ngoặc kép.",
            "The header has {0} columns but this row has {1}; a value with “{2}” in it must be in quotes."),
    UNNAMED_COLUMN(
            "Cột thứ {0} không có tên trong tiêu đề nhưng có nội dung ở dòng này.",
            "Column {0} has no name in the header, but a value in this row."),
    DUPLICATE_FIELD("Trường “{0}” xuất hiện hai lần.", "The field “{0}” is there twice."),
    MISSING_COLUMN("Thiếu cột “{0}” trong tiêu đề.", "The header lacks the column “{0}”."),
    WRONG_TYPE("Giá trị “{0}” không hợp lệ: cần {1}.", "The value “{0}” is not valid: it must be {1}."),
    UNKEPT_CHARACTER(
            "Văn bản chứa ký tự điều khiển, ký tự đảo chiều chữ hoặc ký tự không có trong Unicode; hãy gõ lại hoặc kiểm tra"
                    + " bảng mã (UTF-8).",
            "The text contains a control character, one that turns the direction of writing, or none of Unicode; type it"
                    + " again or check the encoding (UTF-8)."),
    NO_HEADER("Tệp CSV phải bắt đầu bằng dòng tiêu đề.", "A CSV file begins with a header."),
    YEAR_OUT_OF_RECORDS("Năm phải từ {0} đến {1}.", "The year must be from {0} to {1}."),
    ROUTE_OF_NOT_POOR("Chỉ hộ nghèo mới có trường này.", "Only a poor household has it."),
    YEAR_IS_REVIEWED(
            "Năm này hoặc một năm sau đã được rà soát tại đây; kết quả không thể nhập từ ngoài nữa.",
            "This year or a later one was reviewed here; its results can no longer come from outside."),
    PRIOR_RESULT_CONFLICT(
            "Hộ đã có kết quả khác của năm này.", "The household has another result of this year already."),
    NO_ROWS("Không có gì được lưu: tệp không có dòng dữ liệu nào.", "Nothing was stored: the file has no rows."),
    NOTHING_STORED("Không có gì được lưu: {0}.", "Nothing was stored: {0}.");

    private final Text text;

    ImportProblem(String vi, String en) {
        this.text = Text.of(422, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
