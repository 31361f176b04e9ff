package vn.vuonlen.reporting.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import vn.vuonlen.kit.prepared.PreparedAnswer;
import vn.vuonlen.reporting.answers.AnswerResponses;
import vn.vuonlen.reporting.disclosure.Disclosure;
import vn.vuonlen.reporting.disclosure.Report;
import vn.vuonlen.reporting.query.ReportQueryParser;

/** A report as JSON or CSV, with its ETag, row count and checksum, and what caches may do with it. */
@RequestScoped
public class ReportResponses {

    public static final String CSV = "text/csv";

    /** Reads the report of the request; not called if its answer is stored. */
    @FunctionalInterface
    public interface Reading {
        Report<? extends Tabular> read() throws SQLException;
    }

    private final ObjectMapper json;
    private final FigureTags tags;
    private final Disclosure disclosure;
    private final AnswerResponses answers;

    @Context
    HttpHeaders headers;

    @Inject
    public ReportResponses(ObjectMapper json, FigureTags tags, Disclosure disclosure, AnswerResponses answers) {
        this.json = json;
        this.tags = tags;
        this.disclosure = disclosure;
        this.answers = answers;
    }

    /** @param format json or csv; if null, the Accept header decides */
    public Response of(String format, Reading reading) throws SQLException {
        boolean csv = isCsvWanted(format);
        return answers.of(() -> answer(reading.read(), csv));
    }

    private PreparedAnswer answer(Report<? extends Tabular> report, boolean csv) {
        Tabular content = report.content();
        byte[] body = csv ? Csv.of(content) : toJson(content);
        String type = csv ? CSV + ";charset=UTF-8" : MediaType.APPLICATION_JSON;
        return PreparedAnswer.of(
                type,
                tags.of(content, type),
                Map.of(
                        HttpHeaders.CACHE_CONTROL,
                        cacheControl(report.restricted()),
                        HttpHeaders.VARY,
                        "Authorization, Accept, Accept-Encoding"),
                Map.of(
                        "Row-Count",
                        Integer.toString(content.rows().size()),
                        "Content-Checksum",
                        "sha-256=" + sha256(body)),
                body);
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
