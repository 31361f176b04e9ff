package vn.vuonlen.reporting.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import vn.vuonlen.kit.documents.PdfRenderer;
import vn.vuonlen.kit.documents.SpooledFile;
import vn.vuonlen.kit.documents.WorkbookWriter;

/** Writes a report as a file, which is complete before its answer begins. */
@ApplicationScoped
public class ReportFiles {

    private final PdfRenderer renderer;

    @Inject
    public ReportFiles(PdfRenderer renderer) {
        this.renderer = renderer;
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    SpooledFile write(Tabular report, FileForm form) {
        return switch (form.format()) {
            case CSV -> spooled(out -> new CsvTable(form.csv(), form.language()).write(report, out));
            case XLSX -> spooled(out -> workbook(report, official(report, form), out));
            case PDF -> {
                byte[] pdf = renderer.render(FormPage.of(official(report, form)));
                yield spooled(out -> out.write(pdf));
            }
            case JSON -> throw new IllegalArgumentException("JSON is no file");
        };
    }

    private static void workbook(Tabular report, OfficialForm form, OutputStream out) throws IOException {
        var workbook = new WorkbookWriter(out);
        new OfficialSheet(form, workbook.sheet(form.word("sheet"))).write();
        new DataSheet(report, workbook.sheet(DataSheet.NAME)).write();
        workbook.finish();
    }

    /** A file cannot say its own checksum: the form has that of its figures. */
    private static OfficialForm official(Tabular report, FileForm form) {
        var plain = spooled(out -> CsvTable.PLAIN.write(report, out));
        try {
            return new OfficialForm(report, form.language(), plain.checksum());
        } finally {
            discard(plain);
        }
    }

    private static SpooledFile spooled(Writing writing) {
        try {
            var file = new SpooledFile();
            try {
                writing.to(file.out());
                return file.complete();
            } catch (IOException | RuntimeException e) {
                file.discard();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not write a report", e);
        }
    }

    private static void discard(SpooledFile file) {
        try {
            file.discard();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
