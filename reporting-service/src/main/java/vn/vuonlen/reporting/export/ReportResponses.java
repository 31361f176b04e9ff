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
import vn.vuonlen.reporting.disclosure.Report;
import vn.vuonlen.reporting.query.ReportQueryParser;

/** A report as JSON or CSV, with its ETag, row count and checksum, and what caches may do with it. */
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

    /** @param format json or csv; if null, the Accept header decides */
    public Response of(String format, Report<? extends Tabular> report) {
        Tabular content = report.content();
        boolean csv = isCsvWanted(format);
        byte[] body = csv ? Csv.of(content) : toJson(content);
        String checksum = sha256(body);
        var tag = new EntityTag(checksum.substring(0, 32), true);
        Response.ResponseBuilder response = request.evaluatePreconditions(tag);
        if (response == null) {
            response = Response.ok(body, csv ? CSV + ";charset=UTF-8" : MediaType.APPLICATION_JSON)
                    .tag(tag)
                    .header("Row-Count", content.rows().size())
                    .header("Content-Checksum", "sha-256=" + checksum);
        }
        return response.header(HttpHeaders.CACHE_CONTROL, cacheControl(report.restricted()))
                .header(HttpHeaders.VARY, "Authorization, Accept, Accept-Encoding")
                .build();
    }

    private String cacheControl(boolean restricted) {
        return restricted ? "private, no-store" : "public, max-age=" + disclosure.publicMaxAge();
    }

    private boolean isCsvWanted(String format) {
        return switch (format) {
            case null ->
                headers.getAcceptableMediaTypes().stream()
                        .filter(type -> type.isCompatible(MediaType.APPLICATION_JSON_TYPE) || isCsv(type))
                        .findFirst()
                        .map(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                        .orElse(false);
            case "json" -> false;
            case "csv" -> true;
            default -> throw ReportQueryParser.notOneOf("format", "json", "csv");
        };
    }

    private static boolean isCsv(MediaType type) {
        return type.isCompatible(MediaType.valueOf(CSV));
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
