package vn.vuonlen.household.importing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.util.HexFormat;
import vn.vuonlen.kit.problem.Message;

/** Tells by its first bytes whether a file is a workbook that can be read, and if not, which kind of workbook it is. */
final class WorkbookSignature {

    static final Message SEND_AS_WORKBOOK = new Message(
                    "Tệp này là sổ tính Excel (.xlsx) nhưng được gửi với kiểu nội dung khác: hãy gửi với kiểu nội dung {0}.",
                    "The file is a workbook (.xlsx) that was sent as something else: send it as {0}.")
            .with(ImportMediaType.XLSX);

    private static final Message PASSWORD = new Message(
            "Sổ tính này có mật khẩu: hãy bỏ mật khẩu trong Excel (Tệp → Thông tin → Bảo vệ sổ tính) rồi gửi lại.",
            "The workbook has a password: remove it in Excel (File → Info → Protect Workbook) and send it again.");

    private static final Message OLD = new Message(
            "Tệp này là sổ tính Excel kiểu cũ (.xls): hãy mở bằng Excel, lưu dạng “Sổ làm việc Excel (.xlsx)” rồi gửi lại.",
            "The file is an old workbook (.xls): open it in Excel, save it as “Excel Workbook (.xlsx)” and send it again.");

    private static final Message MACROS = new Message(
            "Sổ tính này có macro: hãy lưu dạng “Sổ làm việc Excel (.xlsx)”, không có macro, rồi gửi lại.",
            "The workbook has macros: save it as “Excel Workbook (.xlsx)”, which has none, and send it again.");

    private static final Message OTHER = new Message(
            "Tệp này không phải là sổ tính Excel (.xlsx): hãy lưu dạng “Sổ làm việc Excel (.xlsx)” hoặc “CSV UTF-8” rồi gửi lại.",
            "The file is no workbook (.xlsx): save it as “Excel Workbook (.xlsx)” or as “CSV UTF-8” and send it again.");

    private static final String ZIP = "504b0304";
    private static final String COMPOUND_FILE = "d0cf11e0";

    private WorkbookSignature() {}

    static void requireWorkbook(byte[] beginning) {
        var digits = HexFormat.of().formatHex(beginning, 0, Math.min(beginning.length, 4));
        var text = new String(beginning, ISO_8859_1);
        if (digits.equals(COMPOUND_FILE)) {
            boolean encrypted = text.contains(new String("EncryptedPackage".getBytes(UTF_16LE), ISO_8859_1));
            throw ImportMediaType.unsupported(encrypted ? PASSWORD : OLD, "");
        }
        if (!digits.equals(ZIP) || text.contains("application/vnd.oasis.opendocument")) {
            throw ImportMediaType.unsupported(OTHER, "");
        }
        if (text.contains("vbaProject.bin")) {
            throw ImportMediaType.unsupported(MACROS, "");
        }
    }

    /** The names of the parts stand among the compressed bytes as they are. */
    static boolean looksLikeOne(byte[] beginning) {
        var text = new String(beginning, ISO_8859_1);
        return text.startsWith("PK") && (text.contains("xl/") || text.contains("[Content_Types].xml"));
    }

    /** By the media type already: what has macros says so. */
    static Message macros() {
        return MACROS;
    }
}
