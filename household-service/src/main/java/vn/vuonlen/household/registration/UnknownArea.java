package vn.vuonlen.household.registration;

import java.time.LocalDate;
import java.util.regex.Pattern;
import vn.vuonlen.household.Masked;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.kit.problem.Problem;

/** Refuses the code of a place that no unit has on the day. */
public final class UnknownArea {

    /** Of a commune or village, as a spreadsheet leaves it that took the code for a number. */
    private static final Pattern WITHOUT_ZERO = Pattern.compile("[1-9][0-9]{3}(-[0-9]{2})?");

    private static final Message LOST_ZERO = new Message(
            " Mã năm chữ số đã mất số 0 ở đầu: hãy ghi 0{0}.",
            " A code of five digits lost its first zero: write 0{0}.");

    private UnknownArea() {}

    public static Problem of(String code, LocalDate day) {
        var problem = Problem.of(KitProblem.UNKNOWN_AREA, Masked.of(code), day);
        return (WITHOUT_ZERO.matcher(code).matches()
                        ? problem.saying(KitProblem.UNKNOWN_AREA
                                .meaning()
                                .with(Masked.of(code), day)
                                .then(LOST_ZERO.with(code)))
                        : problem)
                .at("/area");
    }
}
