package vn.vuonlen.reporting.figure.quality;

import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.comparison.SeriesNote;

/** What a reader is told of a year of a series. */
final class SeriesNoteWords {

    private static final Message NO_REVIEW = new Message("không có kỳ rà soát", "there was no review");
    private static final Message AREA_NOT_YET =
            new Message("đơn vị hành chính chưa thành lập", "the area did not exist yet");
    private static final Message AREA_ENDED = new Message("đơn vị hành chính đã kết thúc", "the area had ended");
    private static final Message DESIGNATION_NOT_HELD =
            new Message("không có đơn vị nào thuộc diện này", "no area held the designation");
    private static final Message NOT_COMPARABLE = new Message(
            "không đưa được về địa giới này vì có đơn vị đã chia tách",
            "an area was divided since, so that there are no figures on these boundaries");
    private static final Message IMPORTED =
            new Message("kết quả được quyết định ngoài hệ thống và nhập vào", "decided elsewhere and imported");
    private static final Message STANDARD_CHANGED =
            new Message("chuẩn nghèo khác năm trước", "another poverty standard than the year before");
    private static final Message RESTATED = new Message("đã điều chỉnh sau quyết định", "restated after the decision");

    private SeriesNoteWords() {}

    static Message of(SeriesNote note) {
        return switch (note) {
            case NO_REVIEW -> NO_REVIEW;
            case AREA_NOT_YET -> AREA_NOT_YET;
            case AREA_ENDED -> AREA_ENDED;
            case DESIGNATION_NOT_HELD -> DESIGNATION_NOT_HELD;
            case BOUNDARIES_NOT_COMPARABLE -> NOT_COMPARABLE;
            case IMPORTED -> IMPORTED;
            case STANDARD_CHANGED -> STANDARD_CHANGED;
            case RESTATED -> RESTATED;
        };
    }
}
