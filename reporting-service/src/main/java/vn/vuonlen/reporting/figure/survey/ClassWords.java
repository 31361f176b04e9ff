package vn.vuonlen.reporting.figure.survey;

import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.distribution.DistributionReport.ClassAnswers;

/** The classes of households, at the head of a column and within a sentence. */
enum ClassWords {
    POOR(new Message("Hộ nghèo", "Poor"), new Message("hộ nghèo", "poor households")),
    NEAR_POOR(new Message("Hộ cận nghèo", "Near-poor"), new Message("hộ cận nghèo", "near-poor households")),
    ALL(new Message("Tất cả các hộ", "All"), new Message("hộ", "households"));

    private final Message head;
    private final Message within;

    ClassWords(Message head, Message within) {
        this.head = head;
        this.within = within;
    }

    static ClassWords of(ClassAnswers answers) {
        return valueOf(answers.livingStandard());
    }

    Message head() {
        return head;
    }

    Message within() {
        return within;
    }
}
