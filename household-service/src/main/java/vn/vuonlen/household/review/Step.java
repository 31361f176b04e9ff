package vn.vuonlen.household.review;

import vn.vuonlen.kit.problem.Message;

/** The states of a review; {@link ReviewAct} has the transitions. */
public enum Step implements Message.Worded {
    /** Accepts surveys of the households of its list and of applicants. */
    OPEN("đang mở", "open"),
    /** All of the list is surveyed; the results are complete, and provisional. */
    CLOSED("đã khóa sổ", "closed"),
    /** The province has decided by number and date: the results are decided. */
    DECIDED("đã có quyết định", "decided");

    private final Message words;

    Step(String vi, String en) {
        this.words = new Message(vi, en);
    }

    @Override
    public Message words() {
        return words;
    }
}
