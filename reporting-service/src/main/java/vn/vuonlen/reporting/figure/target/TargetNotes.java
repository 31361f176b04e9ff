package vn.vuonlen.reporting.figure.target;

import java.util.ArrayList;
import java.util.List;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.target.TargetReport;
import vn.vuonlen.reporting.target.TargetReport.Reached;

/** What a reader has to know of targets. */
final class TargetNotes {

    private static final Message MET = new Message(
            "Đạt khi kết quả không cao hơn kế hoạch. Xuất phát là số liệu của năm gần nhất trước đó đã có quyết định.",
            "A target is met if the result is not above it. It starts from the newest decided year before.");
    private static final Message AFTER_THE_FACT = new Message(
            "Chỉ tiêu giao sau khi năm kết thúc không được xét là đạt hay chưa đạt.",
            "A target that was set after its year was over is neither met nor missed.");

    private TargetNotes() {}

    static List<Message> of(TargetReport report) {
        var notes = new ArrayList<Message>();
        notes.add(MET);
        if (report.targets().stream().anyMatch(Reached::setAfterTheFact)) {
            notes.add(AFTER_THE_FACT);
        }
        return notes;
    }
}
