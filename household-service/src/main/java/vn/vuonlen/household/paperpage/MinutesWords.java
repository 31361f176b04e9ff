package vn.vuonlen.household.paperpage;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the minutes; their English is in {@code messages/minutes_en.properties}. */
@MessageBundle(value = "minutes", locale = "vi")
interface MinutesWords {
    @Message("Biên bản họp {place} {day}")
    String title(String place, String day);

    @Message("BIÊN BẢN HỌP THÔN, BẢN")
    String ofVillage();

    @Message("BIÊN BẢN HỌP XÃ")
    String ofCommune();

    @Message("Về kết quả rà soát hộ nghèo, hộ cận nghèo năm {year}")
    String subject(String year);

    @Message("Thời gian")
    String time();

    @Message("Địa điểm")
    String place();

    @Message("Chủ trì")
    String chairs();

    @Message("Thư ký")
    String secretary();

    @Message("Số người có mặt: {present}.")
    String present(String present);

    @Message("Đồng ý: {agreed} người; không đồng ý: {against} người.")
    String vote(String agreed, String against);

    @Message("Kết luận: cuộc họp thống nhất kết quả rà soát, vì ít nhất {percent}% số người có mặt đồng ý.")
    String agreed(String percent);

    @Message("Kết luận: chưa đủ {percent}% số người có mặt đồng ý; rà soát lại các hộ còn ý kiến và họp lại.")
    String notAgreed(String percent);

    @Message("Các hộ được đưa ra họp")
    String households();

    @Message("Loại hộ theo kết quả đang được ghi; kết quả được sửa sau cuộc họp cũng hiện ở đây.")
    String asOfNow();

    @Message("Không có hộ nào.")
    String empty();

    @Message("Ghi chú")
    String note();

    @Message("Còn ý kiến")
    String disputed();

    @Message("CHỦ TRÌ")
    String signsAsChair();

    @Message("THƯ KÝ")
    String signsAsSecretary();

    @Message("ĐẠI DIỆN HỘ DÂN")
    String signsForHouseholds();
}
