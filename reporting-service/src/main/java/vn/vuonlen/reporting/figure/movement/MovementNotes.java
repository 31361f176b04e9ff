package vn.vuonlen.reporting.figure.movement;

import java.util.ArrayList;
import java.util.List;
import vn.vuonlen.kit.problem.Message;

/** What a reader has to know of a movement. */
final class MovementNotes {

    private static final Message BALANCE = new Message(
            "Số đầu năm cộng các dòng tăng, trừ các dòng giảm bằng số cuối năm; dòng không có hộ nào được bỏ qua."
                    + " Biểu đầy đủ theo mẫu, kèm tỷ lệ và từng đơn vị, có trong các tệp tải về.",
            "The start with what joined and without what left is the end; rows without any household are left out."
                    + " The full official form, with rates and each area, is in the XLSX and PDF files.");
    private static final Message STANDARD_CHANGED = new Message(
            "Hai năm rà soát theo chuẩn nghèo khác nhau: một phần diễn biến là do đổi chuẩn.",
            "The two years were classified by different standards: a part of the movement is due to that.");
    private static final Message RELAPSED_UNKNOWN = new Message(
            "Chưa đủ số liệu các năm trước để tách hộ tái và hộ phát sinh nên hai dòng đó để trống.",
            "Relapsed and new households are not told apart, for want of results of earlier years.");

    private MovementNotes() {}

    static List<Message> of(boolean standardChanged, boolean relapsedIsUnknown) {
        var notes = new ArrayList<Message>();
        notes.add(BALANCE);
        if (standardChanged) {
            notes.add(STANDARD_CHANGED);
        }
        if (relapsedIsUnknown) {
            notes.add(RELAPSED_UNKNOWN);
        }
        return notes;
    }
}
