package vn.vuonlen.household.reviewlist;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Locale;
import java.util.function.BiFunction;
import vn.vuonlen.household.export.ExportFormat;
import vn.vuonlen.kit.documents.SpooledFile;
import vn.vuonlen.kit.language.Languages;

/** How the files of all resources of this room are answered: in which format and language, with which headers. */
final class ReviewFileResource {

    /** Whoever takes everything gets a page. */
    static final String BEHIND_JSON = ";qs=0.5";

    private ReviewFileResource() {}

    static Response answer(HttpHeaders headers, BiFunction<ExportFormat, Locale, SpooledFile> export) {
        var format = ExportFormat.accepted(headers.getAcceptableMediaTypes().stream()
                .map(MediaType::toString)
                .toList());
        var language = Languages.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        var file = export.apply(format, language);
        StreamingOutput body = file::writeTo;
        return Response.ok(body, format.contentType())
                .header("Row-Count", file.rows())
                .header("Content-Checksum", file.checksum())
                .build();
    }
}
