package vn.vuonlen.reporting.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.vuonlen.kit.documents.WorkbookWriter;
import vn.vuonlen.reporting.query.ReportQueryParser;

/** In which a report is answered. */
enum FileFormat {
    JSON("application/json", ""),
    CSV("text/csv", ";charset=UTF-8"),
    XLSX(WorkbookWriter.MEDIA_TYPE, ""),
    PDF("application/pdf", "");

    private final String mediaType;
    private final String parameters;

    FileFormat(String mediaType, String parameters) {
        this.mediaType = mediaType;
        this.parameters = parameters;
    }

    /**
     * @param format of the query; null for none
     * @param accepted the media types of the request in the order of its wishes, which count without it
     */
    static FileFormat of(String format, List<String> accepted) {
        return format == null
                ? accepted.stream()
                        .flatMap(type -> accepting(type).stream())
                        .findFirst()
                        .orElse(JSON)
                : Arrays.stream(values())
                        .filter(one -> one.wire().equals(format))
                        .findFirst()
                        .orElseThrow(() -> ReportQueryParser.notOneOf("format", "json", "csv", "xlsx", "pdf"));
    }

    private static Optional<FileFormat> accepting(String type) {
        return Arrays.stream(values())
                .filter(format -> type.equals("*/*")
                        || type.equals(format.mediaType)
                        || type.equals(format.mediaType.replaceFirst("/.*", "/*")))
                .findFirst();
    }

    String contentType() {
        return mediaType + parameters;
    }

    /** Its value of the parameter, and what the name of such a file ends with. */
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
