package vn.vuonlen.reporting.office;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around the pages of officers; their English is in {@code messages/office_en.properties}. */
@MessageBundle(value = "office", locale = "vi")
interface OfficeWords {
    @Message("Đăng nhập")
    String signIn();

    @Message("Đăng nhập lại")
    String signInAgain();

    @Message("Đăng xuất")
    String signOut();

    @Message("Trang công khai")
    String publicPage();

    @Message("Số liệu")
    String figures();

    @Message("Trang cán bộ")
    String home();

    @Message("Đã đăng nhập với tên")
    String signedInAs();

    @Message("Vai trò")
    String roles();

    @Message("Địa bàn được giao")
    String areas();

    @Message("Chưa đăng nhập")
    String cancelledTitle();

    @Message("Việc đăng nhập đã bị hủy. Các trang công khai vẫn xem được như thường.")
    String cancelledText();

    @Message("Đăng nhập không thành công")
    String failedTitle();

    @Message(
            "Lần đăng nhập này không hợp lệ hoặc đã quá hạn. Xin đăng nhập lại; nếu lỗi lặp lại, xin báo người quản trị "
                    + "hệ thống của tỉnh.")
    String failedText();

    @Message("Tạm thời không đăng nhập được")
    String unavailableTitle();

    @Message("Dịch vụ đăng nhập không trả lời. Xin thử lại sau ít phút. Các trang công khai vẫn xem được như thường.")
    String unavailableText();

    @Message("Tài khoản chưa được giao quyền")
    String withoutRightsTitle();

    @Message(
            "Tài khoản {name} chưa có vai trò hoặc chưa được giao địa bàn. Xin đề nghị người quản trị hệ thống của tỉnh "
                    + "giao vai trò và địa bàn, rồi đăng xuất và đăng nhập lại.")
    String withoutRightsText(String name);

    @Message("Tiến độ rà soát")
    String review();

    @Message("Rà soát năm {year}")
    String reviewOfYear(String year);

    @Message("Đã kết thúc khảo sát, đang chờ quyết định của tỉnh.")
    String reviewClosed();

    @Message("Đã khảo sát {surveyed} trong {toSurvey} hộ; {late} trong {communes} xã, phường quá hạn.")
    String reviewSummary(String surveyed, String toSurvey, long late, int communes);

    @Message("Tiến độ của từng xã, phường: hộ cần khảo sát, hộ đã khảo sát, bước đang thực hiện và thời hạn")
    String reviewCaption();

    @Message("Xã, phường")
    String commune();

    @Message("Hộ cần khảo sát")
    String toSurvey();

    @Message("Đã khảo sát")
    String surveyed();

    @Message("Tỷ lệ")
    String percent();

    @Message("Bước")
    String step();

    @Message("Việc tiếp theo")
    String next();

    @Message("Quá hạn")
    String overdue();

    @Message("Không")
    String notOverdue();

    @Message("Tổng số")
    String total();

    @Message("Hiện không có kỳ rà soát nào đang mở ở địa bàn được giao.")
    String noReview();

    @Message("Xem số liệu năm {year}, năm gần nhất đã có quyết định")
    String lastDecided(String year);

    @Message("Chưa lấy được tiến độ: hệ thống quản lý hộ không trả lời. Xin thử lại sau ít phút.")
    String reviewAway();

    @Message("Vai trò của tài khoản này không được xem tiến độ rà soát.")
    String reviewRefused();
}
