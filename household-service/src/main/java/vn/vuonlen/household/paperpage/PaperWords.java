package vn.vuonlen.household.paperpage;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words that all papers have; their English is in {@code messages/paper_en.properties}. */
@MessageBundle(value = "paper", locale = "vi")
interface PaperWords {
    @Message("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    String nation();

    @Message("Độc lập - Tự do - Hạnh phúc")
    String motto();

    @Message("ỦY BAN NHÂN DÂN")
    String committee();

    @Message("Vươn Lên lập từ dữ liệu của kỳ rà soát; có giá trị khi được ký và đóng dấu.")
    String made();

    /** Said on translations alone. */
    @Message("Bản tiếng Việt.")
    String translation();

    @Message("TT")
    String number();

    @Message("Họ và tên chủ hộ")
    String head();

    @Message("Thôn, bản")
    String village();

    @Message("Loại hộ")
    String povertyClass();

    @Message("Hộ nghèo")
    String poor();

    @Message("Hộ cận nghèo")
    String nearPoor();

    @Message("Hộ có mức sống trung bình")
    String average();

    @Message("Không thuộc các diện trên")
    String none();

    @Message("(đã chuyển đi)")
    String movedAway();

    @Message("TM. ỦY BAN NHÂN DÂN")
    String onBehalf();

    @Message("CHỦ TỊCH")
    String chair();

    @Message("(Ký, ghi rõ họ tên, đóng dấu)")
    String signAndSeal();

    @Message("(Ký, ghi rõ họ tên)")
    String sign();
}
