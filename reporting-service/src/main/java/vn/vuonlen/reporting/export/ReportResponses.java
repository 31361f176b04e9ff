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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.vuonlen.reporting.disclosure.Disclosure;
import vn.vuonlen.reporting.query.ReportQueryParser;

/** A report as JSON or CSV, with what caches may do with it. */
@RequestScoped
public class ReportResponses {

    public static final String CSV = "text/csv";

    private final ObjectMapper json;
    private final Disclosure disclosure;

    @Context
    Request request;

    @Context
    HttpHeaders headers;

    @Inject
    public ReportResponses(ObjectMapper json, Disclosure disclosure) {
        this.json = json;
        this.disclosure = disclosure;
    }

    public Response answer(String format, Tabular report, boolean official) {
        boolean csv = csv(format);
        byte[] body = csv ? Csv.of(report) : toJson(report);
        String checksum = sha256(body);
        var tag = new EntityTag(checksum.substring(0, 32), true);
        Response.ResponseBuilder answer = request.evaluatePreconditions(tag);
        if (answer == null) {
            answer = Response.ok(body, csv ? CSV + ";charset=UTF-8" : MediaType.APPLICATION_JSON)
                    .tag(tag)
                    .header("Row-Count", report.rows().size())
                    .header("Content-Checksum", "sha-256=" + checksum);
        }
        return answer.header(HttpHeaders.CACHE_CONTROL, cacheControl(official))
                .header(HttpHeaders.VARY, "Authorization, Accept, Accept-Encoding")
                .build();
    }

    private String cacheControl(boolean official) {
        return official ? "private, no-store" : "public, max-age=" + disclosure.publicMaxAge();
    }

    private boolean csv(String format) {
        return switch (format) {
            case null ->
                headers.getAcceptableMediaTypes().stream()
                        .filter(type -> type.isCompatible(MediaType.APPLICATION_JSON_TYPE) || isCsv(type))
                        .findFirst()
                        .map(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                        .orElse(false);
            case "json" -> false;
            case "csv" -> true;
            default -> throw ReportQueryParser.invalid("format", format);
        };
    }

    private static boolean isCsv(MediaType type) {
        return type.isCompatible(MediaType.valueOf(CSV));
    }

    private byte[] toJson(Object report) {
        try {
            return json.writeValueAsBytes(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A report that is no JSON", e);
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
