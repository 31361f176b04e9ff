package vn.vuonlen.kit.catalogue;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.vuonlen.kit.language.Languages;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.kit.strict.LenientParameters;

/** What each code of a refusal means: JSON for programs, a page for browsers, both without a token. */
@Path("/problems")
@PermitAll
@LenientParameters
public class ProblemsResource {
    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    private final ProblemEntries entries;

    ProblemsResource(ProblemEntries entries) {
        this.entries = entries;
    }

    public record ProblemList(List<ProblemEntry> items) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response all() {
        return answer(new ProblemList(entries.all())).build();
    }

    @GET
    @Path("/{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response one(@PathParam("code") String code) {
        return answer(entry(code)).build();
    }

    @GET
    @Produces(HTML)
    @Operation(hidden = true)
    public Response allAsPage(
            @QueryParam("lang") String lang, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        return page(ProblemPage.of(entries.all(), language(lang, acceptLanguage)));
    }

    @GET
    @Path("/{code}")
    @Produces(HTML)
    @Operation(hidden = true)
    public Response oneAsPage(
            @PathParam("code") String code,
            @QueryParam("lang") String lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        return page(ProblemPage.of(entry(code), language(lang, acceptLanguage)));
    }

    private ProblemEntry entry(String code) {
        return entries.withCode(code).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    private static Locale language(String lang, String acceptLanguage) {
        return Languages.of(lang == null ? acceptLanguage : lang);
    }

    private static Response page(ProblemPage page) {
        return answer(page.html())
                .header(HttpHeaders.CONTENT_LANGUAGE, page.language().toLanguageTag())
                .build();
    }

    /** The same for everybody until the next version of the service. */
    private static Response.ResponseBuilder answer(Object entity) {
        return Response.ok(entity)
                .header(HttpHeaders.VARY, "Accept, Accept-Language, Accept-Encoding")
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600");
    }
}
