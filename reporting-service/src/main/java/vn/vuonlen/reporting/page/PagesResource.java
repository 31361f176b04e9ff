package vn.vuonlen.reporting.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.vuonlen.kit.prepared.PreparedAnswer;
import vn.vuonlen.kit.strict.LenientParameters;
import vn.vuonlen.reporting.answers.AnswerResponses;
import vn.vuonlen.reporting.figure.ReaderOptions;
import vn.vuonlen.reporting.language.Language;

/** The pages. Unknown parameters are ignored, since sharing adds them to links; what does not exist is a page of what does. */
@Path("/")
@Produces(PagesResource.HTML)
@LenientParameters
public class PagesResource {

    static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    @CheckedTemplate(basePath = "pages")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance page(PageContent p);
    }

    /** What a reader may choose, as it stands in the address. */
    public static class Choices {
        @QueryParam("area")
        String area;

        @QueryParam("year")
        String year;

        @QueryParam("asKnownOn")
        String asKnownOn;

        @QueryParam("measure")
        String measure;

        @QueryParam("with")
        String with;

        @QueryParam("q")
        String search;

        @QueryParam("lang")
        String lang;

        @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
        String acceptLanguage;
    }

    private final PageReader reader;
    private final PageMenu menu;
    private final AnswerResponses answers;
    private final ReaderOfPages who;

    @Inject
    public PagesResource(PageReader reader, PageMenu menu, AnswerResponses answers, ReaderOfPages who) {
        this.reader = reader;
        this.menu = menu;
        this.answers = answers;
        this.who = who;
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response glance(@BeanParam Choices choices) throws SQLException {
        return page("/", choices.area, choices);
    }

    @GET
    @Path("{page:[a-z-]+}")
    @PermitAll
    @Operation(hidden = true)
    public Response named(@PathParam("page") String page, @BeanParam Choices choices) throws SQLException {
        return page(page.equals("glance") ? "/" : "/" + page, choices.area, choices);
    }

    @GET
    @Path("areas/{area}")
    @PermitAll
    @Operation(hidden = true)
    public Response area(@PathParam("area") String area, @BeanParam Choices choices) throws SQLException {
        return page("/areas/{area}", area, choices);
    }

    private Response page(String path, String area, Choices choices) throws SQLException {
        var language = Language.of(choices.lang, choices.acceptLanguage);
        var options = ReaderOptions.of(choices.measure, choices.with, choices.search);
        var request = new PageRequest(area, choices.year, choices.asKnownOn, options, language, who.prefix());
        try {
            return answers.of(() -> answer(reader.page(menu.at(path, request), request), language));
        } catch (PageNotFound missing) {
            var response = Response.status(Response.Status.NOT_FOUND)
                    .entity(rendered(missing.page(), language))
                    .type(HTML)
                    .header(HttpHeaders.CONTENT_LANGUAGE, language.tag());
            shared().forEach(response::header);
            return response.build();
        }
    }

    private PreparedAnswer answer(PageContent page, Language language) {
        var body = rendered(page, language);
        return PreparedAnswer.of(
                HTML,
                PreparedAnswer.tag(HTML, page.withoutSources(body).getBytes(StandardCharsets.UTF_8)),
                shared(),
                Map.of(HttpHeaders.CONTENT_LANGUAGE, language.tag()),
                body.getBytes(StandardCharsets.UTF_8));
    }

    // Rendered here: Quarkus would select a variant by Accept-Language and refuse a header that it cannot parse.
    private static String rendered(PageContent page, Language language) {
        return Templates.page(page).setLocale(language.locale()).render();
    }

    private Map<String, String> shared() {
        var headers = new HashMap<String, String>();
        headers.put(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.ACCEPT_ENCODING);
        headers.put(HttpHeaders.CACHE_CONTROL, who.isPublic() ? "public, max-age=60" : "private, no-store");
        return headers;
    }
}
