package vn.vuonlen.household.communereview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vuonlen.household.communereview.CommuneOutcome.Outcomes;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.access.Roles;

@Path("/v1/reviews/{id}/acts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Reviews")
public class CommuneActResource {

    /** RFC 4918, section 11.1. */
    private static final int MULTI_STATUS = 207;

    private final RecordCommuneAct recordCommuneAct;
    private final Caller caller;

    CommuneActResource(RecordCommuneAct recordCommuneAct, Caller caller) {
        this.recordCommuneAct = recordCommuneAct;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.DISTRICT_OFFICER, Roles.PROVINCE_OFFICER})
    @Operation(
            operationId = "recordCommuneAct",
            summary = "Record what was done in one or many communes: a meeting, a posting, a conclusion and so on")
    @APIResponse(
            responseCode = "207",
            description = "What became of it in each commune",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Outcomes.class)))
    @APIResponse(
            responseCode = "404",
            description = "not-found: the review, or none of its communes is in the caller's areas. Of one commune:"
                    + " unknown-complaint")
    @APIResponse(
            responseCode = "409",
            description =
                    "wrong-step, review-without-procedure. Of one commune: act-out-of-order, with what is possible;"
                            + " complaint-after-conclusion, posting-not-ended, complaint-unanswered, complaint-not-rechecked,"
                            + " commune-incomplete, with the missing households; conclusion-by-recorder, opinion-by-concluder,"
                            + " not-an-earlier-step; act-conflict: another act has the id")
    @APIResponse(
            responseCode = "422",
            description = "missing-value, field-of-other-act, act-in-future, act-before-year, more-agreed-than-present,"
                    + " not-a-name, text-garbled, number-unreadable. Of one commune: unknown-area, act-before-previous,"
                    + " household-not-of-commune")
    @APIResponse(responseCode = "503", description = "review-busy: a long import is in progress; or PostgreSQL is away")
    public Response record(@PathParam("id") UUID review, @NotNull @Valid CommuneActForm form) {
        return Response.status(MULTI_STATUS)
                .entity(new Outcomes(recordCommuneAct.record(review, form, caller)))
                .build();
    }
}
