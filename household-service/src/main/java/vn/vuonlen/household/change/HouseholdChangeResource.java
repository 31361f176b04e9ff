package vn.vuonlen.household.change;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.vuonlen.household.HouseholdRoles;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.access.Roles;
import vn.vuonlen.kit.idempotency.Answer;
import vn.vuonlen.kit.idempotency.Idempotency;

@Path("/v1/households/{id}/changes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Households")
public class HouseholdChangeResource {

    /** What a key is of: the form and the household in the path. */
    record Request(UUID household, HouseholdChangeForm form) {}

    private final RecordChange recordChange;
    private final Idempotency idempotency;
    private final Caller caller;

    HouseholdChangeResource(RecordChange recordChange, Idempotency idempotency, Caller caller) {
        this.recordChange = recordChange;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({HouseholdRoles.ENUMERATOR, Roles.COMMUNE_OFFICER, Roles.DISTRICT_OFFICER, Roles.PROVINCE_OFFICER})
    @Operation(
            operationId = "changeHousehold",
            summary = "Record what happened to a household on a day: a birth, a death, a move and so on",
            description =
                    "With an `id` of the caller's own a repetition changes nothing and is answered 200. Without one an"
                            + " Idempotency-Key is required; with one the id is the key, and an Idempotency-Key is ignored.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HouseholdChange.class)))
    @APIResponse(
            responseCode = "200",
            description = "The same change was recorded before",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HouseholdChange.class)))
    @APIResponse(responseCode = "403", description = "out-of-scope: the place to which it moves")
    @APIResponse(responseCode = "404", description = "unknown-household: the other one; unknown-change")
    @APIResponse(
            responseCode = "409",
            description =
                    "year-decided; household-has-ended; changed-since, surveyed-since: something later is recorded;"
                            + " member-not-present, member-present, member-died,"
                            + " member-is-duplicate, member-is-head, last-member, nobody-unnamed;"
                            + " change-conflict, household-conflict, member-conflict: another one has the id; change-reversed,"
                            + " change-not-reversible; review-not-open: it closed without the household that would be there again")
    @APIResponse(
            responseCode = "422",
            description =
                    "missing-value, field-of-other-act, out-of-range, unknown-area, area-too-large, area-divided, head-missing,"
                            + " head-twice, not-everybody-named, member-twice, from-several-households, merge-with-itself,"
                            + " death-before-birth, born-on-another-day, born-later, nothing-changes, size-not-plausible,"
                            + " unknown-code, birth-not-plausible, personal-id-malformed, personal-id-placeholder, text-too-long,"
                            + " text-garbled, not-a-name, number-unreadable, decision-in-future")
    @APIResponse(
            responseCode = "503",
            description = "household-busy: a long import holds the household; or PostgreSQL is away")
    public Response change(
            @PathParam("id") UUID household,
            @HeaderParam(Idempotency.HEADER) String key,
            @NotNull @Valid HouseholdChangeForm form) {
        if (form.id() != null) {
            var outcome = recordChange.record(household, form.id(), form, caller.scope());
            return (outcome.recorded() ? Response.created(location(household)) : Response.ok())
                    .entity(outcome.change())
                    .build();
        }
        return idempotency.answer(key, "household.change", new Request(household, form), () -> {
            var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
            var outcome = recordChange.record(household, id, form, caller.scope());
            return Answer.created(location(household), outcome.change());
        });
    }

    /** Where it can be read. */
    private static URI location(UUID household) {
        return URI.create("/v1/households/" + household + "/history");
    }
}
