package vn.vuonlen.household.duplicate;

import vn.vuonlen.kit.problem.Message;

/**
 * OPEN → PROPOSED → JOINED or KEPT_APART, each step by another person; a proposal that is rejected leads back. So does an undoing,
 * which is proposed and approved as well, to OPEN.
 */
enum DuplicateStatus implements Message.Worded {
    OPEN("chưa được đề nghị", "open"),
    PROPOSED("đang chờ người khác quyết định", "proposed"),
    JOINED("đã được xác định là một người", "joined"),
    KEPT_APART("đã được xác định là hai người", "kept apart");

    private final Message words;

    DuplicateStatus(String vi, String en) {
        this.words = new Message(vi, en);
    }

    @Override
    public Message words() {
        return words;
    }
}
