package vn.vuonlen.kit.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;
import java.util.UUID;

/** All rejects of a job as CSV (RFC 4180), page after page from the database. */
record RejectsCsv(JobQueries watching, UUID job) implements StreamingOutput {

    private static final int PAGE = 1_000;

    /** What a formula may begin with. */
    private static final String FORMULA = "=+-@\t\r";

    @Override
    public void write(OutputStream body) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(body, UTF_8));
        line(writer, List.of("row", "column", "code", "vi", "en"));
        long row = 0;
        int ordinal = 0;
        List<RejectView> page;
        do {
            page = watching.rejects(job, row, ordinal, PAGE);
            for (var reject : page) {
                var text = reject.messages();
                line(
                        writer,
                        List.of(
                                Long.toString(reject.row()),
                                reject.column() == null ? "" : reject.column(),
                                reject.code(),
                                text.vi(),
                                text.en()));
                row = reject.row();
                ordinal = reject.ordinal();
            }
        } while (page.size() == PAGE);
        writer.flush();
    }

    private static void line(BufferedWriter writer, List<String> fields) throws IOException {
        for (int i = 0; i < fields.size(); i++) {
            writer.write((i == 0 ? "\"" : ",\"") + text(fields.get(i)).replace("\"", "\"\"") + '"');
        }
        writer.write("\r\n");
    }

    /** Behind an apostrophe a spreadsheet takes for text what it would work out otherwise. */
    private static String text(String field) {
        return !field.isEmpty() && FORMULA.indexOf(field.charAt(0)) >= 0 ? "'" + field : field;
    }
}
