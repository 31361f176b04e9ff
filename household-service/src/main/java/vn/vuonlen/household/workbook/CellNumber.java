package vn.vuonlen.household.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import vn.vuonlen.household.workbook.SheetCell.Kind;

/** The number of a cell, as it is shown. A spreadsheet keeps fifteen digits, and shows no more. */
final class CellNumber {

    private static final int DIGITS = 15;
    private static final MathContext SHOWN = new MathContext(DIGITS, RoundingMode.HALF_UP);
    private static final int LONGEST = 40;
    private static final int SMALLEST = 30;

    private CellNumber() {}

    static SheetCell cell(int column, String stored, CellFormat format, boolean from1904) {
        var number = number(stored);
        if (number.precision() - number.scale() > DIGITS || number.scale() > SMALLEST) {
            return new SheetCell(column, Kind.INEXACT, number.toString());
        }
        if (format.day()) {
            var day = SerialDay.text(number, from1904);
            return day == null ? new SheetCell(column, Kind.ERROR, "####") : new SheetCell(column, Kind.DAY, day);
        }
        return new SheetCell(column, Kind.NUMBER, padded(number.toPlainString(), format.digits()));
    }

    private static BigDecimal number(String stored) {
        try {
            if (stored.length() <= LONGEST) {
                var number = new BigDecimal(stored.strip()).round(SHOWN).stripTrailingZeros();
                return number.signum() == 0 ? BigDecimal.ZERO : number;
            }
        } catch (NumberFormatException e) {
            throw WorkbookXml.broken().because(e);
        }
        throw WorkbookXml.broken();
    }

    /** A code in a column that shows so many digits has its zeros, as whoever sent it sees. */
    private static String padded(String number, int digits) {
        boolean whole = number.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        return whole && number.length() < digits ? "0".repeat(digits - number.length()) + number : number;
    }
}
