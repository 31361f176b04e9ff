package vn.vuonlen.household.export;

import java.util.List;
import java.util.Locale;
import vn.vuonlen.household.workbook.OfficeWorkbook;

/** In which a whole selection is answered, as one file. */
public enum ExportFormat {
    NDJSON(ExportFormat.NDJSON_TYPE),
    CSV(ExportFormat.CSV_TYPE),
    XLSX(OfficeWorkbook.MEDIA_TYPE);

    public static final String NDJSON_TYPE = "application/x-ndjson";
    public static final String CSV_TYPE = "text/csv";

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** @param accepted the media types of the request in the order of its wishes, of which one is that of a format */
    public static ExportFormat accepted(List<String> accepted) {
        return accepted.stream()
                .map(type -> type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT))
                .flatMap(type -> List.of(values()).stream().filter(format -> format.is(type)))
                .findFirst()
                .orElse(NDJSON);
    }

    private boolean is(String type) {
        return type.equals(mediaType) || type.equals(mediaType.replaceFirst("/.*", "/*"));
    }

    /** With the encoding where it is text. */
    public String contentType() {
        return this == CSV ? mediaType + ";charset=UTF-8" : mediaType;
    }
}
