package vn.vuonlen.funding.allocation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.kit.problem.Message;

/** PROPOSED → APPROVED or REJECTED, by another person; both are final. Only what is approved may be disbursed. */
@Schema(name = "Status")
enum AllocationStatus implements Message.Worded {
    PROPOSED("đang chờ quyết định", "not decided yet"),
    APPROVED("đã được phê duyệt", "approved"),
    REJECTED("đã bị từ chối", "rejected");

    private final Message words;

    AllocationStatus(String vi, String en) {
        this.words = new Message(vi, en);
    }

    @Override
    public Message words() {
        return words;
    }
}
