package vn.vuonlen.household.survey;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vuonlen.household.HouseholdRoles;
import vn.vuonlen.household.ReadLog;
import vn.vuonlen.household.standard.PovertyClass;
import vn.vuonlen.household.standard.Residence;
import vn.vuonlen.household.standard.Route;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.access.Roles;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

@Path("/v1/surveys")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Surveys")
public class SurveyResource {

    record Receipt(
            UUID id,
            UUID review,
            UUID household,
            Residence residence,
            @JsonProperty("class") PovertyClass povertyClass,
            Route route) {}

    private final SubmitSurvey submitSurvey;
    private final Surveys surveys;

    @Inject
    Caller caller;

    SurveyResource(SubmitSurvey submitSurvey, Surveys surveys) {
        this.submitSurvey = submitSurvey;
        this.surveys = surveys;
    }

    @POST
    @RolesAllowed({HouseholdRoles.ENUMERATOR, Roles.COMMUNE_OFFICER})
    @Operation(operationId = "submitSurvey", summary = "Take one survey in; the same submission again is answered 200")
    @APIResponse(
            responseCode = "201",
            description = "Taken in and classified",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Receipt.class)))
    @APIResponse(
            responseCode = "200",
            description = "Was there already, with the same content",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Receipt.class)))
    @APIResponse(responseCode = "404", description = "unknown-review, unknown-household")
    @APIResponse(
            responseCode = "409",
            description =
                    "submission-conflict, already-surveyed, not-on-list, review-not-open, commune-concluded, year-decided;"
                            + " household-not-registered, household-ended, household-not-placed on that day")
    @APIResponse(
            responseCode = "422",
            description = "missing-value, out-of-range, unknown-code, repeated-code, too-many-codes, measure-missing,"
                    + " deprivations-not-asked, deprivations-contradict, scores-contradict, surveyed-in-future, surveyed-outside-year;"
                    + " unless confirmed: confirm-income, confirm-class")
    @APIResponse(
            responseCode = "503",
            description = "review-busy: a long import holds the same household; or PostgreSQL is away")
    public Response submit(@RequestBody(required = true) SurveySubmission sent) {
        if (sent.review() == null) {
            sent.check();
        }
        var submitted = submitSurvey.submit(sent, caller.scope(), caller.subject());
        var result = submitted.result();
        var receipt = new Receipt(
                sent.id(), sent.review(), sent.household(), result.residence(), result.povertyClass(), result.route());
        return submitted.accepted()
                ? Response.created(URI.create("/v1/surveys/" + sent.id()))
                        .entity(receipt)
                        .build()
                : Response.ok(receipt).build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        HouseholdRoles.ENUMERATOR,
        Roles.COMMUNE_OFFICER,
        Roles.DISTRICT_OFFICER,
        Roles.PROVINCE_OFFICER,
        Roles.AUDITOR,
        HouseholdRoles.RESULTS_READ
    })
    @Operation(
            operationId = "getSurvey",
            summary = "A survey with its result and why the household has that class; each reading is written down",
            description =
                    "`deprived` of an indicator is null when nobody asked: the standard goes by the scores and the"
                            + " survey neither names an indicator nor says that there is none.")
    @APIResponseSchema(value = SurveyView.class, responseCode = "200", responseDescription = "The survey")
    public Response get(@PathParam("id") UUID id) {
        var survey = surveys.find(id, caller.scope()).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        ReadLog.one("survey", id, caller);
        return tagged(survey);
    }

    /** With its version as what a correction is based on. */
    public static Response tagged(SurveyView survey) {
        return Response.ok(survey)
                .header(HttpHeaders.ETAG, "\"" + survey.version() + "\"")
                .build();
    }
}
