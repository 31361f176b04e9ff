package vn.vuonlen.household.procedure;

import vn.vuonlen.kit.problem.Message;

/** What is done in a commune during a review, in the words of the procedures. */
public enum CommuneActKind implements Message.Worded {
    START_SURVEY("bắt đầu khảo sát", "start of the survey"),
    VILLAGE_MEETING("họp thôn, bản", "village meeting"),
    POSTING("niêm yết danh sách", "posting of the list"),
    COMPLAINT("ghi nhận khiếu nại", "complaint"),
    RECHECK("phúc tra", "re-check"),
    ANSWER("trả lời khiếu nại", "answer to a complaint"),
    CONCLUSION("kết luận của xã", "conclusion"),
    DISTRICT_OPINION("ý kiến của cấp huyện", "opinion of the district"),
    RETURN("trả lại xã", "return to the commune");

    private final Message words;

    CommuneActKind(String vi, String en) {
        this.words = new Message(vi, en);
    }

    @Override
    public Message words() {
        return words;
    }
}
