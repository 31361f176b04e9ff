package vn.vuonlen.reporting.export;

import java.util.List;
import vn.vuonlen.kit.strict.ParameterFaults;
import vn.vuonlen.reporting.query.FileParameters;

/** The form in which a report is wanted. */
record FileForm(FileFormat format, FileLanguage language, CsvDialect csv) {

    /** @param accepted the media types of the request in the order of its wishes */
    static FileForm of(FileParameters wanted, List<String> accepted) {
        var faults = new ParameterFaults();
        var format = faults.value(() -> FileFormat.of(wanted.format(), accepted));
        var language = faults.value(() -> FileLanguage.of(wanted.lang()));
        var csv = faults.value(() -> CsvDialect.of(wanted, format == null ? FileFormat.CSV : format));
        faults.verify();
        return new FileForm(format, language, csv);
    }

    /** Of the same figures, every form has a tag of its own. */
    String tag() {
        return format == FileFormat.JSON
                ? format.contentType()
                : String.join("-", format.contentType(), language.tag(), csv.tag());
    }

    String disposition(Tabular report) {
        return "attachment; filename=\"" + fileName(report) + "\"";
    }

    /** With nothing in it that a file system or a header takes for something else. */
    private String fileName(Tabular report) {
        return "%s-%s%s.%s"
                .formatted(
                        report.slug(),
                        report.area().code(),
                        report.period().isEmpty() ? "" : "-" + report.period(),
                        format.wire())
                .replaceAll("[^A-Za-z0-9.-]", "_");
    }
}
