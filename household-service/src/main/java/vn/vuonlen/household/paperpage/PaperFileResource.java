package vn.vuonlen.household.paperpage;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import vn.vuonlen.kit.documents.PdfRenderer;

/** How the papers of all resources of this room are answered: a page unless a PDF is wanted more. */
final class PaperFileResource {

    static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";
    static final String PDF = "application/pdf";

    static final String LANG = "In place of `Accept-Language`, for a link";

    private PaperFileResource() {}

    /** @param page of HTML */
    static Response answer(String page, PaperLanguage language, HttpHeaders headers, PdfRenderer renderer) {
        var response = wantsPdf(headers) ? Response.ok(renderer.render(page), PDF) : Response.ok(page, HTML);
        return response.header(HttpHeaders.CONTENT_LANGUAGE, language.tag()).build();
    }

    static PaperLanguage language(String lang, HttpHeaders headers) {
        return PaperLanguage.of(lang, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** The types come in the order of what is wanted most; whoever takes everything gets the page. */
    private static boolean wantsPdf(HttpHeaders headers) {
        var pdf = MediaType.valueOf(PDF);
        return headers.getAcceptableMediaTypes().stream()
                .flatMap(accepted ->
                        List.of(MediaType.TEXT_HTML_TYPE, pdf).stream().filter(accepted::isCompatible))
                .findFirst()
                .filter(pdf::equals)
                .isPresent();
    }
}
