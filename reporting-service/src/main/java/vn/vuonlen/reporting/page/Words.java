package vn.vuonlen.reporting.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page around its tables; their English is in {@code messages/msg_en.properties}. */
@MessageBundle(locale = "vi")
interface Words {
    @Message("Giảm nghèo tỉnh {area} năm {year}")
    String title(String area, String year);

    @Message("Chuyển đến nội dung")
    String skip();

    @Message("Năm")
    String year();

    @Message("English")
    String otherLanguage();

    @Message("Chưa có kỳ rà soát nào được tỉnh quyết định. Khi có quyết định công bố, số liệu sẽ hiện ở đây.")
    String nothingYet();

    @Message("Số liệu minh họa")
    String demoTitle();

    @Message(
            "Con người và số liệu từng hộ, từng xã trên trang này là dữ liệu tổng hợp, không phải người thật. "
                    + "Theo công bố của tỉnh chỉ có: các tổng số của tỉnh năm 2018; tỷ lệ hộ nghèo của tỉnh năm 2017; tỷ lệ hộ nghèo "
                    + "của các huyện nghèo năm 2017 và 2018; số hộ nghèo và tỷ lệ hộ nghèo của tỉnh năm 2019; chỉ tiêu năm 2019. "
                    + "Mọi số liệu khác là giả định: số hộ và số hộ nghèo năm 2017; tổng số hộ năm 2019; các huyện nghèo năm 2019; "
                    + "số hộ của các huyện nghèo trong mọi năm; hộ cận nghèo năm 2017 và 2019; số liệu chia theo huyện, xã; "
                    + "danh sách xã 135; số tiền, vì tỉnh chỉ công bố ở mức “trên” hoặc “gần” cho cả năm 2018 và vài chương trình.")
    String demoText();

    @Message("Số liệu theo những gì đã được quyết định đến ngày {day}.")
    String asKnownOn(String day);

    @Message("Xem số liệu mới nhất")
    String newestFigures();

    @Message("Đến ngày {day} chưa có kỳ rà soát nào được tỉnh quyết định.")
    String nothingThen(String day);

    @Message("Số liệu năm {year} đã được điều chỉnh theo Quyết định số {number} ngày {day}.")
    String restated(String year, String number, String day);

    @Message("Xem số liệu trước khi điều chỉnh")
    String beforeRestatement();

    @Message("Tổng quan")
    String overview();

    @Message("Tổng số hộ")
    String households();

    @Message("Hộ nghèo")
    String poor();

    @Message("Tỷ lệ hộ nghèo")
    String poorRate();

    @Message("Hộ cận nghèo")
    String nearPoor();

    @Message("Tỷ lệ hộ cận nghèo")
    String nearPoorRate();

    @Message("so với năm trước")
    String against();

    @Message("điểm phần trăm")
    String points();

    @Message("hộ")
    String unitHouseholds();

    @Message("Tỷ lệ qua các năm")
    String overYears();

    @Message("Tỷ lệ hộ nghèo toàn tỉnh và các huyện nghèo, phần trăm số hộ")
    String overYearsCaption();

    @Message("Toàn tỉnh")
    String province();

    @Message("Nguồn số liệu")
    String source();

    @Message("Số liệu đã được tỉnh quyết định, tính đến {moment}. Chuẩn nghèo: {standard}. "
            + "Địa giới như khi báo cáo, riêng bản đồ theo địa giới hiện nay.")
    String asOf(String moment, String standard);

    @Message("Tải CSV")
    String csv();

    @Message("Mỗi tỷ lệ được tính từ số hộ và làm tròn hai chữ số; thay đổi là hiệu của hai tỷ lệ đã làm tròn.")
    String method();
}
