package vn.vuonlen.household.paperpage;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the public list; their English is in {@code messages/list_en.properties}. */
@MessageBundle(value = "list", locale = "vi")
interface ListWords {
    @Message("Danh sách hộ nghèo, hộ cận nghèo {unit} năm {year}")
    String title(String unit, String year);

    @Message("DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO")
    String heading();

    @Message("Theo kết quả rà soát năm {year} của {unit}")
    String of(String unit, String year);

    @Message("DỰ THẢO: danh sách chưa được niêm yết công khai và còn có thể thay đổi.")
    String draft();

    @Message("Niêm yết công khai từ {from} đến hết {until}.")
    String posted(String from, String until);

    @Message("Xã kết luận theo văn bản số {number}, {day}.")
    String concluded(String number, String day);

    @Message("Tỉnh quyết định theo văn bản số {number}, {day}.")
    String decided(String number, String day);

    @Message("Tổng cộng: {total} hộ, gồm {poor} hộ nghèo và {nearPoor} hộ cận nghèo.")
    String total(String total, String poor, String nearPoor);

    @Message("Không có hộ nghèo, hộ cận nghèo.")
    String empty();
}
