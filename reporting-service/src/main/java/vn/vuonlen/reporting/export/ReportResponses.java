package vn.vuonlen.reporting.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import vn.vuonlen.kit.documents.SpooledFile;
import vn.vuonlen.kit.documents.WorkbookWriter;
import vn.vuonlen.reporting.disclosure.Disclosure;
import vn.vuonlen.reporting.disclosure.Report;
import vn.vuonlen.reporting.query.FileParameters;

/** A report in the form that is wanted, with its ETag, row count and checksum, and what caches may do with it. */
@RequestScoped
public class ReportResponses {

    public static final String CSV = "text/csv";
    public static final String XLSX = WorkbookWriter.MEDIA_TYPE;
    public static final String PDF = "application/pdf";

    /** What every report may be refused with as a file. */
    public static final String BUSY = "too-busy: other PDFs are being made; or PostgreSQL is away";

    private final ObjectMapper json;
    private final Disclosure disclosure;
    private final ReportFiles files;

    @Context
    Request request;

    @Context
    HttpHeaders headers;

    @Inject
    public ReportResponses(ObjectMapper json, Disclosure disclosure, ReportFiles files) {
        this.json = json;
        this.disclosure = disclosure;
        this.files = files;
    }

    public Response of(FileParameters wanted, Report<? extends Tabular> report) {
        FileForm form = FileForm.of(wanted, accepted());
        Tabular content = report.content();
        byte[] figures = toJson(content);
        String checksum = sha256(figures);
        var tag = new EntityTag(form.tag(checksum.substring(0, 32)), true);
        Response.ResponseBuilder response = request.evaluatePreconditions(tag);
        if (response == null) {
            response = (form.format() == FileFormat.JSON
                            ? Response.ok(figures, MediaType.APPLICATION_JSON)
                                    .header("Content-Checksum", "sha-256=" + checksum)
                            : file(content, form))
                    .tag(tag)
                    .header("Row-Count", content.rows().size());
        }
        return response.header(HttpHeaders.CACHE_CONTROL, cacheControl(report.restricted()))
                .header(HttpHeaders.VARY, "Authorization, Accept, Accept-Encoding")
                .build();
    }

    private Response.ResponseBuilder file(Tabular report, FileForm form) {
        SpooledFile file = files.write(report, form);
        return Response.ok((StreamingOutput) file::writeTo, form.format().contentType())
                .header("Content-Checksum", file.checksum())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + form.fileName(report) + "\"");
    }

    private List<String> accepted() {
        return headers.getAcceptableMediaTypes().stream()
                .map(type -> type.getType() + "/" + type.getSubtype())
                .toList();
    }

    private String cacheControl(boolean restricted) {
        return restricted ? "private, no-store" : "public, max-age=" + disclosure.publicMaxAge();
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
