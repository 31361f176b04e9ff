package vn.vuonlen.household.surveyversion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vuonlen.household.HouseholdRoles;
import vn.vuonlen.household.ReadLog;
import vn.vuonlen.household.survey.CorrectSurvey;
import vn.vuonlen.household.survey.SurveyResource;
import vn.vuonlen.household.survey.SurveySubmission;
import vn.vuonlen.household.survey.SurveyView;
import vn.vuonlen.household.survey.Surveys;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.access.Roles;
import vn.vuonlen.kit.headers.IfMatch;
import vn.vuonlen.kit.paging.Page;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/** The versions of a survey: a correction makes a new one. */
@Path("/v1/surveys/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Surveys")
public class SurveyVersionResource {

    private final CorrectSurvey correctSurvey;
    private final Surveys surveys;
    private final SurveyVersions versions;

    @Inject
    Caller caller;

    SurveyVersionResource(CorrectSurvey correctSurvey, Surveys surveys, SurveyVersions versions) {
        this.correctSurvey = correctSurvey;
        this.surveys = surveys;
        this.versions = versions;
    }

    @PUT
    @RolesAllowed({HouseholdRoles.ENUMERATOR, Roles.COMMUNE_OFFICER})
    @Operation(
            operationId = "correctSurvey",
            summary = "Correct a survey until its commune concludes; its result follows, and every version is kept",
            description =
                    "The whole survey as it should be. `If-Match` names the version that was read: who corrects"
                            + " what somebody else has corrected meanwhile is refused. The same correction again changes nothing.")
    @Parameter(
            name = IfMatch.HEADER,
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of the survey that was read, or * for any",
            schema = @Schema(implementation = String.class))
    @APIResponseSchema(value = SurveyView.class, responseCode = "200", responseDescription = "As it is now")
    @APIResponse(
            responseCode = "409",
            description = "review-not-open, commune-concluded, year-decided, not-on-list;"
                    + " household-not-registered, household-ended, household-not-placed on that day")
    @APIResponse(responseCode = "412", description = "stale: it was corrected since it was read")
    @APIResponse(
            responseCode = "422",
            description = "survey-of-another; missing-value, out-of-range, unknown-code, repeated-code, too-many-codes,"
                    + " measure-missing, deprivations-not-asked, deprivations-contradict, scores-contradict,"
                    + " surveyed-in-future, surveyed-outside-year; unless confirmed: confirm-income, confirm-class")
    @APIResponse(responseCode = "428", description = "version-missing: without If-Match")
    @APIResponse(
            responseCode = "503",
            description = "review-busy: a long import holds the same household; or PostgreSQL is away")
    public Response correct(
            @PathParam("id") UUID id,
            @Context HttpHeaders headers,
            @RequestBody(required = true) SurveySubmission sent) {
        if (sent.review() == null) {
            sent.check();
        }
        var survey = correctSurvey.correct(id, sent, IfMatch.of(headers), caller);
        ReadLog.one("survey", id, caller);
        return SurveyResource.tagged(survey);
    }

    @GET
    @Path("/versions")
    @RolesAllowed({
        HouseholdRoles.ENUMERATOR,
        Roles.COMMUNE_OFFICER,
        Roles.DISTRICT_OFFICER,
        Roles.PROVINCE_OFFICER,
        Roles.AUDITOR
    })
    @Operation(
            operationId = "listSurveyVersions",
            summary = "What a survey says and said before, the newest version first; each reading is written down")
    public Page<SurveyVersion> versions(@PathParam("id") UUID id) {
        if (surveys.find(id, caller.scope()).isEmpty()) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
        ReadLog.one("survey", id, caller);
        return new Page<>(versions.of(id), null);
    }
}
