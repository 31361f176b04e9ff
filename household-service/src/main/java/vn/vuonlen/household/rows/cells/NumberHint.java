package vn.vuonlen.household.rows.cells;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import vn.vuonlen.kit.problem.Message;

/** What is the matter with a number, and how to write it. A number of nine digits may be a person's, and is not shown. */
public final class NumberHint {

    private static final int MOST_DIGITS = 8;

    /** Longer ones are no numbers; a cell may have 64 KB. */
    private static final int LONGEST = 40;

    private static final Pattern DOTS = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{3})+");
    private static final Pattern COMMAS = Pattern.compile("-?[0-9]{1,3}(,[0-9]{3})+");
    private static final Pattern BLANKS = Pattern.compile("-?[0-9]{1,3}([ '’_][0-9]{3})+");
    private static final Pattern NO_FRACTION = Pattern.compile("-?[0-9]+[.,]0+");
    private static final Pattern FRACTION = Pattern.compile("-?[0-9]*[.,][0-9]+");
    private static final Pattern GROUPED_FRACTION =
            Pattern.compile("-?[0-9]{1,3}((\\.[0-9]{3})+,|(,[0-9]{3})+\\.)[0-9]+");
    private static final Pattern POWER = Pattern.compile("-?[0-9]+([.,][0-9]+)?[eE][+-]?[0-9]{1,2}");
    private static final Pattern DIGITS = Pattern.compile("-?[0-9]+");
    private static final Pattern WITH_UNIT =
            Pattern.compile("-?[0-9][0-9.,\\s]*+(đ|Đ|₫|đồng|VND|VNĐ|vnđ|vnd|%|\\$|triệu|tr|nghìn|k|K|người|điểm)");

    private NumberHint() {}

    /** Null if nothing is known about it. */
    public static Message of(String value) {
        if (value.length() > LONGEST) {
            return CellHint.of(value);
        }
        if (DOTS.matcher(value).matches()) {
            return between("dấu chấm", "dots", value);
        }
        if (COMMAS.matcher(value).matches()) {
            return between("dấu phẩy", "commas", value);
        }
        if (BLANKS.matcher(value).matches()) {
            return between("khoảng trống hoặc dấu nháy", "blanks or apostrophes", value);
        }
        if (NO_FRACTION.matcher(value).matches()) {
            return new Message("Số này có phần thập phân", "It has a decimal part")
                    .then(write(value.split("[.,]", 2)[0]));
        }
        if (POWER.matcher(value).matches()) {
            return new Message(
                            "Bảng tính đã viết số này dưới dạng luỹ thừa của mười",
                            "The spreadsheet wrote it as a power of ten")
                    .then(write(wholeNumber(value)));
        }
        if (GROUPED_FRACTION.matcher(value).matches() || FRACTION.matcher(value).matches()) {
            return new Message("Số này có phần lẻ.", "It is a fraction.");
        }
        if (DIGITS.matcher(value).matches()) {
            return new Message("Số này có quá nhiều chữ số.", "It has too many digits.");
        }
        return WITH_UNIT.matcher(value).matches()
                ? new Message("Hãy chỉ ghi chữ số, không ghi đơn vị.", "Write digits only, without a unit.")
                : CellHint.of(value);
    }

    private static Message between(String vi, String en, String value) {
        return new Message("Giữa các chữ số có " + vi, "It has " + en + " between digits")
                .then(write(value.replaceAll("[^0-9-]", "")));
    }

    /** Empty where the number is not shown. */
    private static Message write(String number) {
        return number == null || number.isEmpty() || number.length() > MOST_DIGITS
                ? new Message(".", ".")
                : new Message(": hãy ghi {0}.", ": write {0}.").with(number);
    }

    private static String wholeNumber(String power) {
        var number = new BigDecimal(power.replace(',', '.')).stripTrailingZeros();
        return number.scale() > 0 || number.precision() - number.scale() > MOST_DIGITS ? null : number.toPlainString();
    }
}
