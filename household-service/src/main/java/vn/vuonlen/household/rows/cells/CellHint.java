package vn.vuonlen.household.rows.cells;

import java.util.regex.Pattern;
import vn.vuonlen.kit.problem.Message;

/** What is the matter with a cell of whatever type, in words that quote nothing of it but what spreadsheets write. */
public final class CellHint {

    /** In front of text that a spreadsheet shall not take for a number or a formula. */
    private static final Pattern APOSTROPHE = Pattern.compile("['’‘`].*", Pattern.DOTALL);

    private static final Pattern SPREADSHEET_ERROR = Pattern.compile("#[A-Z/0!?]{2,8}|#{2,}");
    private static final Pattern FORMULA = Pattern.compile("[=+@].*", Pattern.DOTALL);

    private CellHint() {}

    /** Null if nothing is known about it. */
    public static Message of(String value) {
        if (SPREADSHEET_ERROR.matcher(value).matches()) {
            return new Message(
                            "“{0}” là lỗi của bảng tính: hãy sửa ô trong bảng tính rồi lưu lại.",
                            "“{0}” is an error of the spreadsheet: mend the cell there and save the file again.")
                    .with(value);
        }
        if (APOSTROPHE.matcher(value).matches()) {
            return new Message("Hãy bỏ dấu nháy ở đầu.", "Leave out the apostrophe at its beginning.");
        }
        return FORMULA.matcher(value).matches()
                ? new Message(
                        "Ô này chứa công thức: hãy dán giá trị thay cho công thức.",
                        "The cell holds a formula: paste its value instead.")
                : null;
    }
}
