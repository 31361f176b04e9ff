package vn.vuonlen.reporting.figure.poverty;

import vn.vuonlen.kit.problem.Message;

/** What holds for rates wherever they are shown. */
final class RateNotes {

    static final Message ROUNDED = new Message(
            "Tỷ lệ làm tròn hai chữ số thập phân; thay đổi là hiệu của hai tỷ lệ đã làm tròn.",
            "Rates are rounded to two decimals; a change is the difference of two rounded rates.");

    private RateNotes() {}
}
