package vn.vuonlen.household.importing;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.vuonlen.household.importing.ImportOrder.Format;
import vn.vuonlen.household.workbook.OfficeWorkbook;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.kit.problem.Problem;

/** The format of a file by the media type that it was sent with: for one format there are many in use. */
final class ImportMediaType {

    static final String NDJSON = "application/x-ndjson";
    static final String CSV = "text/csv";
    static final String XLSX = OfficeWorkbook.MEDIA_TYPE;

    private static final Set<String> NDJSONS = Set.of(
            NDJSON, "application/ndjson", "application/jsonl", "application/jsonlines", "application/x-jsonlines");

    /** Browsers on Windows name a CSV file after Excel, which opens it there. */
    private static final Set<String> CSVS = Set.of(
            CSV,
            "application/csv",
            "application/x-csv",
            "text/x-csv",
            "text/comma-separated-values",
            "text/x-comma-separated-values",
            "text/tab-separated-values",
            "application/vnd.ms-excel");

    private static final String PLAIN = "text/plain";

    private static final String WITH_MACROS = "application/vnd.ms-excel.sheet.macroenabled.12";

    /** What a client should send, of all that is understood. */
    static final List<String> TAKEN = List.of(CSV, XLSX, NDJSON);

    private ImportMediaType() {}

    /** Without a media type the format would be a guess. */
    static Format formatOf(String type) {
        var sent = type == null ? "" : type.toLowerCase(Locale.ROOT);
        if (NDJSONS.contains(sent)) {
            return Format.NDJSON;
        }
        if (CSVS.contains(sent)) {
            return Format.CSV;
        }
        if (sent.equals(PLAIN)) {
            return Format.PLAIN;
        }
        if (sent.equals(XLSX)) {
            return Format.XLSX;
        }
        var sentence = sent.equals(WITH_MACROS)
                ? WorkbookSignature.macros()
                : new Message(
                                "Tệp phải là sổ tính Excel ({0}), CSV ({1}) hoặc NDJSON ({2}).",
                                "The file must be an Excel workbook ({0}), CSV ({1}) or NDJSON ({2}).")
                        .with(XLSX, CSV, NDJSON);
        throw unsupported(sentence, "header:Content-Type");
    }

    static Problem unsupported(Message sentence, String pointer) {
        return Problem.of(KitProblem.UNSUPPORTED_MEDIA_TYPE)
                .saying(sentence)
                .at(pointer)
                .taking(TAKEN);
    }
}
