package vn.vuonlen.reporting.office.progress;

import vn.vuonlen.reporting.language.Language;

/** How far a commune is in a review (household-service's {@code CommuneStep}), as a page writes it. */
enum StepReached {
    NOT_STARTED("chưa bắt đầu", "not started"),
    SURVEYING("đang khảo sát", "being surveyed"),
    AGREED("đã họp và thống nhất", "agreed on by its meetings"),
    POSTED("đang niêm yết danh sách", "posting its list"),
    CONCLUDED("đã kết luận", "concluded"),
    OBJECTED("có ý kiến khác của cấp huyện", "objected to by the district"),
    APPRAISED("đã được cấp huyện đồng ý", "appraised by the district");

    private final String vietnamese;
    private final String english;

    StepReached(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** One of a newer household-service keeps its name; nothing where the reader may not know. */
    static String title(String step, Language language) {
        for (var known : values()) {
            if (known.name().equals(step)) {
                return language == Language.EN ? known.english : known.vietnamese;
            }
        }
        return step == null ? "" : step;
    }
}
