package vn.vuonlen.reporting.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.vuonlen.kit.prepared.PreparedAnswer;
import vn.vuonlen.kit.strict.LenientParameters;
import vn.vuonlen.reporting.answers.AnswerResponses;

/** The first page. Unknown parameters are ignored, since sharing adds them to links. */
@Path("/")
@LenientParameters
public class GlanceResource {

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance glance(Glance g);
    }

    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    private final Glances glances;
    private final AnswerResponses answers;

    @Inject
    public GlanceResource(Glances glances, AnswerResponses answers) {
        this.glances = glances;
        this.answers = answers;
    }

    @GET
    @PermitAll
    @Produces(HTML)
    @Operation(hidden = true)
    public Response glance(
            @QueryParam("year") String year,
            @QueryParam("asKnownOn") String asKnownOn,
            @QueryParam("lang") String lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage)
            throws SQLException {
        Language language = Language.of(lang, acceptLanguage);
        return answers.of(() -> answer(glances.of(year, asKnownOn, language), language));
    }

    private static PreparedAnswer answer(Glance glance, Language language) {
        // Rendered here: Quarkus would select a variant by Accept-Language and refuse a header that it cannot parse.
        var page = Templates.glance(glance).setLocale(language.locale()).render();
        var figures = glance.asOf() == null ? page : page.replace(glance.asOf(), "");
        return PreparedAnswer.of(
                HTML,
                PreparedAnswer.tag(HTML, figures.getBytes(StandardCharsets.UTF_8)),
                Map.of(
                        HttpHeaders.VARY,
                        HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.ACCEPT_ENCODING,
                        HttpHeaders.CACHE_CONTROL,
                        "public, max-age=60"),
                Map.of(HttpHeaders.CONTENT_LANGUAGE, language.tag()),
                page.getBytes(StandardCharsets.UTF_8));
    }
}
