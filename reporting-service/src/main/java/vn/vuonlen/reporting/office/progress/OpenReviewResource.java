package vn.vuonlen.reporting.office.progress;

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
import vn.vuonlen.reporting.office.OfficeResource;
import vn.vuonlen.reporting.office.SignedIn;

/** The page of the open reviews. What its reader may know of them, household-service decides. */
@Path("/office/review")
@LenientParameters
@RolesAllowed(Roles.PERSON)
public class OpenReviewResource {

    @CheckedTemplate(basePath = "office")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance review(ReviewPage p);
    }

    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    private final SignedIn reader;
    private final ReadReview review;

    @Inject
    public OpenReviewResource(SignedIn reader, ReadReview review) {
        this.reader = reader;
        this.review = review;
    }

    @GET
    @Produces(HTML)
    @Operation(hidden = true)
    public Response review(
            @QueryParam("lang") String lang, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage)
            throws SQLException {
        var language = Language.of(lang, acceptLanguage);
        return OfficeResource.answer(Templates.review(review.read(reader, language)), language);
    }
}
