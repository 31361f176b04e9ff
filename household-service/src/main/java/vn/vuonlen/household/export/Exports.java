package vn.vuonlen.household.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import vn.vuonlen.kit.documents.SpooledFile;

/** Writes a whole selection in the wanted format, row by row. */
@ApplicationScoped
public class Exports {

    /** A source of rows, such as a query. */
    @FunctionalInterface
    public interface RowSource<T> {
        void forEach(RowConsumer<T> consumer) throws IOException;
    }

    /** Takes one row after the other. */
    @FunctionalInterface
    public interface RowConsumer<T> {
        void accept(T row) throws IOException;
    }

    private final ObjectMapper json;

    Exports(ObjectMapper json) {
        this.json = json;
    }

    public <T> SpooledFile write(ExportFormat format, ExportTable<T> table, Locale language, RowSource<T> rows) {
        try {
            var export = new SpooledFile();
            try {
                var writer = writer(format, table, language, export.out());
                rows.forEach(row -> {
                    writer.write(row);
                    export.countRow();
                });
                writer.finish();
                return export.complete();
            } catch (IOException | RuntimeException e) {
                export.discard();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not write an export", e);
        }
    }

    private <T> RowWriter<T> writer(ExportFormat format, ExportTable<T> table, Locale language, OutputStream out) {
        return switch (format) {
            case NDJSON -> new NdjsonRowWriter<>(json, out);
            case CSV -> new CsvRowWriter<>(table, language, out);
            case XLSX -> new SheetRowWriter<>(table, language, out);
        };
    }
}
