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
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.vuonlen.kit.strict.LenientParameters;

/** The first page. Unknown parameters are ignored, since sharing adds them to links. */
@Path("/")
@LenientParameters
public class GlanceResource {

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance glance(Glance g);
    }

    private final Glances glances;

    @Inject
    public GlanceResource(Glances glances) {
        this.glances = glances;
    }

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Operation(hidden = true)
    public Response glance(
            @QueryParam("year") String year,
            @QueryParam("asKnownOn") String asKnownOn,
            @QueryParam("lang") String lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage)
            throws SQLException {
        Language language = Language.of(lang, acceptLanguage);
        // Rendered here: Quarkus would select a variant by Accept-Language and refuse a header that it cannot parse.
        var page = Templates.glance(glances.of(year, asKnownOn, language))
                .setLocale(language.locale())
                .render();
        return Response.ok(page)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.ACCEPT_ENCODING)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                .build();
    }
}
