package vn.vuonlen.reporting.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages; their English is in {@code messages/msg_en.properties}. */
@MessageBundle(locale = "vi")
interface Words {
    @Message("Giảm nghèo tỉnh {area} năm {year}")
    String title(String area, String year);

    @Message("Chuyển đến nội dung")
    String skip();

    @Message("Năm")
    String year();

    @Message("Năm đang xem")
    String current();

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

    @Message("Các huyện nghèo")
    String poorDistricts();

    @Message("Các huyện nghèo nhóm 1 (30a)")
    String poorDistrictsGroup1();

    @Message("Các huyện nghèo nhóm 2 (293)")
    String poorDistrictsGroup2();

    @Message("Các xã thuộc Chương trình 135")
    String communesOf135();

    @Message("Các xã đặc biệt khó khăn")
    String difficultCommunes();

    @Message("Các xã biên giới")
    String borderCommunes();

    @Message("Các huyện nghèo cả hai nhóm: số hộ, số hộ nghèo, tỷ lệ và mức thay đổi (điểm phần trăm)")
    String poorDistrictsCaption();

    @Message("Cuối năm {year} không có huyện nghèo.")
    String noPoorDistricts(String year);

    @Message("Đơn vị")
    String unit();

    @Message("Thay đổi")
    String change();

    @Message("Cộng")
    String total();

    @Message("Chỉ tiêu và thực hiện")
    String targets();

    @Message("Chỉ tiêu năm {year} và kết quả thực hiện")
    String targetsCaption(String year);

    @Message("Chưa đặt chỉ tiêu cho năm {year}.")
    String noTargets(String year);

    @Message("Nội dung")
    String measure();

    @Message("Chỉ tiêu")
    String target();

    @Message("Thực hiện")
    String actual();

    @Message("Kết quả")
    String outcome();

    @Message("Đạt")
    String met();

    @Message("Chưa đạt")
    String missed();

    @Message("Chưa có")
    String pending();

    @Message("Vốn giảm nghèo")
    String money();

    @Message("Chưa có dự toán năm {year}.")
    String noMoney(String year);

    @Message("Vốn năm {year} theo chương trình, triệu đồng")
    String byProgramme(String year);

    @Message("Vốn năm {year} theo loại vốn, triệu đồng")
    String byCapitalType(String year);

    @Message("Chương trình")
    String programme();

    @Message("Loại vốn")
    String capitalType();

    @Message("Dự toán")
    String budgeted();

    @Message("Phân bổ")
    String allocated();

    @Message("Giải ngân")
    String disbursed();

    @Message("Đầu tư phát triển")
    String development();

    @Message("Sự nghiệp")
    String recurrent();

    @Message("Bản đồ xã, phường")
    String map();

    @Message("Tỷ lệ hộ nghèo năm {year} quy về địa giới {communes} xã, phường từ ngày 01/7/2025")
    String mapCaption(String year, int communes);

    @Message("Không thể đưa số liệu năm {year} lên bản đồ xã, phường hiện nay.")
    String noMap(String year);

    @Message("Bảng số liệu của bản đồ")
    String mapTable();

    @Message("Xã, phường")
    String commune();

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
