package vn.vuonlen.household.paperpage;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the certificate; their English is in {@code messages/certificate_en.properties}. */
@MessageBundle(value = "certificate", locale = "vi")
interface CertificateWords {
    @Message("Giấy chứng nhận hộ nghèo năm {year}")
    String titleOfPoor(String year);

    @Message("Giấy chứng nhận hộ cận nghèo năm {year}")
    String titleOfNearPoor(String year);

    @Message("GIẤY CHỨNG NHẬN HỘ NGHÈO")
    String ofPoor();

    @Message("GIẤY CHỨNG NHẬN HỘ CẬN NGHÈO")
    String ofNearPoor();

    @Message("Số:")
    String number();

    @Message("{place}, {day}")
    String placeAndDay(String place, String day);

    @Message("Căn cứ văn bản số {number}, {day} của {unit} về kết quả rà soát năm {year}, chứng nhận:")
    String basis(String number, String day, String unit, String year);

    @Message("Hộ gia đình ông (bà)")
    String household();

    @Message("Nơi ở")
    String address();

    @Message("Số nhân khẩu")
    String size();

    @Message("là hộ nghèo theo kết quả rà soát năm {year}.")
    String isPoor(String year);

    @Message("là hộ cận nghèo theo kết quả rà soát năm {year}.")
    String isNearPoor(String year);

    @Message("Kết quả đã được điều chỉnh sau quyết định của tỉnh (lần {number}).")
    String restated(String number);

    @Message("Các thành viên trong hộ tại ngày của văn bản trên")
    String members();

    @Message("Họ và tên")
    String name();

    @Message("Giới tính")
    String sex();

    @Message("Ngày sinh")
    String birth();

    @Message("Quan hệ với chủ hộ")
    String relationship();

    @Message("Nam")
    String male();

    @Message("Nữ")
    String female();

    @Message("{#when code}{#is 'HEAD'}Chủ hộ{#is 'SPOUSE'}Vợ, chồng{#is 'CHILD'}Con{#is 'PARENT'}Cha, mẹ{#is"
            + " 'GRANDCHILD'}Cháu{#else}Khác{/when}")
    String relationshipOf(String code);
}
