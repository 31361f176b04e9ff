package vn.vuonlen.household.communestep;

import vn.vuonlen.kit.problem.Message;

/** How far a commune is in a review, in this order; {@link CommuneTransitions} has the transitions. */
public enum CommuneStep implements Message.Worded {
    /** Nothing is recorded yet; surveys are taken in all the same. */
    NOT_STARTED("chưa bắt đầu", "not started"),
    SURVEYING("đang khảo sát", "being surveyed"),
    /** Enough of those present at the village meetings agreed. */
    AGREED("đã họp và thống nhất", "agreed on by its meetings"),
    POSTED("đang niêm yết danh sách", "posting its list"),
    /** Takes no surveys any more. */
    CONCLUDED("đã kết luận", "concluded"),
    /** The district has an objection: it is returned, or the district gives another opinion. */
    OBJECTED("có ý kiến khác của cấp huyện", "objected to by the district"),
    /** The district agrees. */
    APPRAISED("đã được cấp huyện đồng ý", "appraised by the district");

    private final Message words;

    CommuneStep(String vi, String en) {
        this.words = new Message(vi, en);
    }

    @Override
    public Message words() {
        return words;
    }

    /** Whether the commune's results stand: no survey, no complaint. */
    public boolean concluded() {
        return compareTo(CONCLUDED) >= 0;
    }
}
