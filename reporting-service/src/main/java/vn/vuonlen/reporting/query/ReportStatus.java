package vn.vuonlen.reporting.query;

import java.util.Locale;
import vn.vuonlen.kit.problem.Message;

/** Figures are decided once their reviews are and all results arrived; only officials read provisional ones. */
public enum ReportStatus implements Message.Worded {
    DECIDED("đã có quyết định", "decided"),
    PROVISIONAL("đang được tổng hợp", "provisional");

    private final Message words;

    ReportStatus(String vi, String en) {
        this.words = new Message(vi, en);
    }

    @Override
    public Message words() {
        return words;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
