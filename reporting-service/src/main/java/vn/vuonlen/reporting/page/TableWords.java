package vn.vuonlen.reporting.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the tables, {@code {table:…}} in a template; their English is in {@code messages/table_en.properties}. */
@MessageBundle(value = "table", locale = "vi")
interface TableWords {
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

    @Message("Giao sau khi năm đã kết thúc")
    String afterTheFact();

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
}
