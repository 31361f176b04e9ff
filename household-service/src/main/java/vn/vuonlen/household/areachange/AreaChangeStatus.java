package vn.vuonlen.household.areachange;

import vn.vuonlen.kit.problem.Message;

/** PROPOSED → APPROVED or REJECTED, by another person; both are final. Areas change with the approval. */
enum AreaChangeStatus implements Message.Worded {
    PROPOSED("đang chờ quyết định", "not decided yet"),
    APPROVED("đã được phê duyệt", "approved"),
    REJECTED("đã bị từ chối", "rejected");

    private final Message words;

    AreaChangeStatus(String vi, String en) {
        this.words = new Message(vi, en);
    }

    @Override
    public Message words() {
        return words;
    }
}
