package vn.vuonlen.reporting.office.progress;

import vn.vuonlen.reporting.language.Language;

/** What household-service waits for in a commune (its {@code CommuneActKind}), as a page writes it. */
enum ActToCome {
    START_SURVEY("bắt đầu khảo sát", "start of the survey"),
    VILLAGE_MEETING("họp thôn, bản", "village meeting"),
    POSTING("niêm yết danh sách", "posting of the list"),
    COMPLAINT("ghi nhận khiếu nại", "complaint"),
    RECHECK("phúc tra", "re-check"),
    ANSWER("trả lời khiếu nại", "answer to a complaint"),
    CONCLUSION("kết luận của xã", "conclusion"),
    DISTRICT_OPINION("ý kiến của cấp huyện", "opinion of the district"),
    RETURN("trả lại xã", "return to the commune");

    private final String vietnamese;
    private final String english;

    ActToCome(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** One of a newer household-service keeps its name. */
    static String title(String act, Language language) {
        for (var known : values()) {
            if (known.name().equals(act)) {
                return language == Language.EN ? known.english : known.vietnamese;
            }
        }
        return act;
    }
}
