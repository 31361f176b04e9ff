package vn.vuonlen.household.area;

import vn.vuonlen.kit.problem.Message;

/** From the highest to the lowest. */
public enum AreaLevel implements Message.Worded {
    PROVINCE("tỉnh", "province"),
    DISTRICT("huyện", "district"),
    COMMUNE("xã", "commune"),
    VILLAGE("thôn, bản", "village");

    private final Message words;

    AreaLevel(String vi, String en) {
        this.words = new Message(vi, en);
    }

    @Override
    public Message words() {
        return words;
    }

    public boolean isAbove(AreaLevel other) {
        return compareTo(other) < 0;
    }
}
