package vn.vuonlen.reporting.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of every page around its figures; their English is in {@code messages/msg_en.properties}. */
@MessageBundle(locale = "vi")
interface Words {
    @Message("Chuyển đến nội dung")
    String skip();

    @Message("Các trang")
    String menu();

    @Message("Năm")
    String year();

    @Message("Vị trí")
    String place();

    @Message("Tìm địa bàn")
    String search();

    @Message("Tên hoặc mã, có thể không dấu")
    String searchHint();

    @Message("Tìm")
    String find();

    @Message("English")
    String otherLanguage();

    @Message("Số liệu minh họa")
    String demoTitle();

    @Message("Con người và phần lớn số liệu ở đây là dữ liệu tổng hợp, không phải người thật.")
    String demoShort();

    @Message("Số liệu nào là thật")
    String demoWhich();

    @Message(
            "Theo công bố của tỉnh chỉ có: các tổng số của tỉnh năm 2018; tỷ lệ hộ nghèo của tỉnh năm 2017; tỷ lệ hộ nghèo "
                    + "của các huyện nghèo năm 2017 và 2018; số hộ nghèo và tỷ lệ hộ nghèo của tỉnh năm 2019; chỉ tiêu năm 2019. "
                    + "Mọi số liệu khác là giả định: số hộ và số hộ nghèo năm 2017; tổng số hộ năm 2019; các huyện nghèo năm 2019; "
                    + "số hộ của các huyện nghèo trong mọi năm; hộ cận nghèo năm 2017 và 2019; số liệu chia theo huyện, xã; "
                    + "nguyên nhân, nguyện vọng, thiếu hụt; danh sách xã 135; số tiền, vì tỉnh chỉ công bố ở mức “trên” hoặc “gần” "
                    + "cho cả năm 2018 và vài chương trình.")
    String demoText();

    @Message("Số liệu chính")
    String headline();

    @Message("Bảng số liệu")
    String table();

    @Message("Nguồn")
    String source();

    @Message("Tải về")
    String download();

    @Message("Đăng nhập để xem")
    String signInToSee();

    @Message("Căn cứ số liệu")
    String basis();

    @Message("Mọi số tiền tính bằng triệu đồng được làm tròn; tỷ lệ được tính từ số hộ và làm tròn hai chữ số. "
            + "Dấu – là chưa có, không hỏi hoặc không công bố, không phải là không.")
    String method();
}
