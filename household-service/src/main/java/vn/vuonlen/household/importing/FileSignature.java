package vn.vuonlen.household.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import vn.vuonlen.household.importing.ImportOrder.Format;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.kit.problem.Problem;

/** Refuses a file by its first bytes: no row of it could be read, or not as the media type that it was sent with. */
final class FileSignature {

    static final int LENGTH = 512;

    /** By the bytes in hexadecimal digits. */
    private static final Map<String, String> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("504b0304", "Excel (.xlsx), OpenDocument (.ods), ZIP");
        KINDS.put("504b0506", "ZIP");
        KINDS.put("d0cf11e0", "Excel (.xls)");
        KINDS.put("1f8b", "gzip");
        KINDS.put("425a68", "bzip2");
        KINDS.put("fd377a58", "xz");
        KINDS.put("28b52ffd", "zstd");
        KINDS.put("377abcaf", "7z");
        KINDS.put("52617221", "RAR");
        KINDS.put("25504446", "PDF");
        KINDS.put("7b5c727466", "RTF");
        KINDS.put("89504e47", "PNG");
        KINDS.put("ffd8ff", "JPEG");
        KINDS.put("0000feff", "UTF-32");
        KINDS.put("fffe0000", "UTF-32");
        KINDS.put("fffe", "UTF-16");
        KINDS.put("feff", "UTF-16");
        KINDS.put("3c", "HTML, XML");
        KINDS.put("efbbbf3c", "HTML, XML");
    }

    private static final Message NO_TEXT = new Message(
            "Tệp này không phải là văn bản UTF-8 (có vẻ là {0}): hãy lưu tệp dạng “CSV UTF-8” rồi gửi lại.",
            "The file is no text in UTF-8 (it looks like {0}): save it as “CSV UTF-8” and send it again.");

    private FileSignature() {}

    /** Of the first bytes of a file that was sent in this format. */
    static Consumer<byte[]> requirement(Format format) {
        return format == Format.XLSX ? WorkbookSignature::requireWorkbook : FileSignature::requireText;
    }

    private static void requireText(byte[] beginning) {
        var kind = kind(Arrays.copyOf(beginning, Math.min(beginning.length, LENGTH)));
        if (kind != null) {
            throw WorkbookSignature.looksLikeOne(beginning)
                    ? ImportMediaType.unsupported(WorkbookSignature.SEND_AS_WORKBOOK, "")
                    : ImportMediaType.unsupported(NO_TEXT.with(kind), "");
        }
    }

    /** Of plain text it is what its first character says. */
    static Format format(Format sent, InputStream file) {
        if (sent != Format.PLAIN) {
            return sent;
        }
        var text = new String(beginning(file), StandardCharsets.UTF_8).replace("\uFEFF", "");
        return text.stripLeading().startsWith("{") ? Format.NDJSON : Format.CSV;
    }

    private static byte[] beginning(InputStream file) {
        try {
            file.mark(LENGTH);
            var bytes = file.readNBytes(LENGTH);
            file.reset();
            return bytes;
        } catch (IOException e) {
            throw Problem.of(KitProblem.BODY_BROKEN_OFF).because(e);
        }
    }

    private static String kind(byte[] bytes) {
        var digits = HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 8));
        return KINDS.entrySet().stream()
                .filter(kind -> digits.startsWith(kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(isBinary(bytes) ? "UTF-16" : null);
    }

    /** In UTF-16 every other byte of most letters is zero. */
    private static boolean isBinary(byte[] bytes) {
        int zeros = 0;
        for (byte one : bytes) {
            zeros += one == 0 ? 1 : 0;
        }
        return 4 * zeros > bytes.length;
    }
}
