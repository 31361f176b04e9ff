package vn.vuonlen.reporting.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import vn.vuonlen.kit.documents.SpooledFile;
import vn.vuonlen.kit.documents.WorkbookWriter;
import vn.vuonlen.kit.prepared.PreparedAnswer;
import vn.vuonlen.reporting.answers.AnswerResponses;
import vn.vuonlen.reporting.answers.FigureTags;
import vn.vuonlen.reporting.disclosure.Disclosure;
import vn.vuonlen.reporting.disclosure.Report;
import vn.vuonlen.reporting.query.FileParameters;

/**
 * A report in the form that is wanted, with its ETag, row count and checksum, and what caches may do with it. JSON and CSV
 * are stored until their figures change; a workbook or a PDF is made for each who wants it.
 */
@RequestScoped
public class ReportResponses {

    public static final String CSV = "text/csv";
    public static final String XLSX = WorkbookWriter.MEDIA_TYPE;
    public static final String PDF = "application/pdf";

    /** What every report may be refused with as a file. */
    public static final String BUSY = "too-busy: other PDFs are being made; or PostgreSQL is away";

    /** Reads the report of the request; not called if its answer is stored. */
    @FunctionalInterface
    public interface Reading {
        Report<? extends Tabular> read() throws SQLException;
    }

    private final ObjectMapper json;
    private final FigureTags tags;
    private final Disclosure disclosure;
    private final AnswerResponses answers;
    private final ReportFiles files;

    @Context
    Request request;

    @Context
    HttpHeaders headers;

    @Inject
    public ReportResponses(
            ObjectMapper json, FigureTags tags, Disclosure disclosure, AnswerResponses answers, ReportFiles files) {
        this.json = json;
        this.tags = tags;
        this.disclosure = disclosure;
        this.answers = answers;
        this.files = files;
    }

    public Response of(FileParameters wanted, Reading reading) throws SQLException {
        FileForm form = FileForm.of(wanted, accepted());
        return switch (form.format()) {
            case JSON, CSV -> answers.of(() -> answer(reading.read(), form));
            case XLSX, PDF -> document(reading.read(), form);
        };
    }

    private PreparedAnswer answer(Report<? extends Tabular> report, FileForm form) {
        Tabular content = report.content();
        boolean csv = form.format() == FileFormat.CSV;
        byte[] body = csv ? files.write(content, form).toBytes() : toJson(content);
        var ofBody = Map.of("Row-Count", rowCount(content), "Content-Checksum", "sha-256=" + sha256(body));
        return PreparedAnswer.of(
                form.format().contentType(),
                tags.of(content, form.tag()),
                shared(report.restricted()),
                csv ? with(ofBody, HttpHeaders.CONTENT_DISPOSITION, form.disposition(content)) : ofBody,
                body);
    }

    private Response document(Report<? extends Tabular> report, FileForm form) {
        Tabular content = report.content();
        String tag = tags.of(content, form.tag());
        Response.ResponseBuilder response = request.evaluatePreconditions(AnswerResponses.entityTag(tag));
        if (response == null) {
            SpooledFile file = files.write(content, form);
            response = Response.ok(
                            (StreamingOutput) file::writeTo, form.format().contentType())
                    .header(HttpHeaders.ETAG, tag)
                    .header("Row-Count", rowCount(content))
                    .header("Content-Checksum", file.checksum())
                    .header(HttpHeaders.CONTENT_DISPOSITION, form.disposition(content));
        }
        shared(report.restricted()).forEach(response::header);
        return response.build();
    }

    private List<String> accepted() {
        return headers.getAcceptableMediaTypes().stream()
                .map(type -> type.getType() + "/" + type.getSubtype())
                .toList();
    }

    private Map<String, String> shared(boolean restricted) {
        return Map.of(
                HttpHeaders.CACHE_CONTROL,
                restricted ? "private, no-store" : "public, max-age=" + disclosure.publicMaxAge(),
                HttpHeaders.VARY,
                "Authorization, Accept, Accept-Encoding");
    }

    private static String rowCount(Tabular report) {
        return Integer.toString(report.rows().size());
    }

    private static Map<String, String> with(Map<String, String> headers, String name, String value) {
        var more = new HashMap<>(headers);
        more.put(name, value);
        return more;
    }

    private byte[] toJson(Object report) {
        try {
            return json.writeValueAsBytes(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A report cannot be written as JSON", e);
        }
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
