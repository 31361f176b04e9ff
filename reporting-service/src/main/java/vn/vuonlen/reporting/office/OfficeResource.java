package vn.vuonlen.reporting.office;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
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
import vn.vuonlen.kit.access.Roles;
import vn.vuonlen.kit.strict.LenientParameters;
import vn.vuonlen.reporting.language.Language;

/** The pages of an officer. Whoever asks for one has passed the gate. */
@Path("/office")
@LenientParameters
@RolesAllowed(Roles.PERSON)
public class OfficeResource {

    @CheckedTemplate(basePath = "office")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance home(OfficeHome p);
    }

    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    private final SignedIn reader;
    private final AreasOfOfficer areas;

    @Inject
    public OfficeResource(SignedIn reader, AreasOfOfficer areas) {
        this.reader = reader;
        this.areas = areas;
    }

    @GET
    @Produces(HTML)
    @Operation(hidden = true)
    public Response home(
            @QueryParam("lang") String lang, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage)
            throws SQLException {
        var language = Language.of(lang, acceptLanguage);
        var roles = reader.roles().stream()
                .map(role -> role.title(language == Language.EN))
                .toList();
        return answer(Templates.home(new OfficeHome(language, reader.name(), roles, areas.of(reader))), language);
    }

    /** A page of officers as its answer. */
    public static Response answer(TemplateInstance page, Language language) {
        // Rendered here: Quarkus would select a variant by Accept-Language and refuse a header that it cannot parse.
        return Response.ok(page.setLocale(language.locale()).render())
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .build();
    }
}
