package vn.vuonlen.household.registration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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
import vn.vuonlen.household.household.HouseholdView;
import vn.vuonlen.household.household.Households;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.access.Roles;
import vn.vuonlen.kit.idempotency.Answer;
import vn.vuonlen.kit.idempotency.Idempotency;

@Path("/v1/households")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Households")
public class RegistrationResource {

    private final RegisterHousehold registerHousehold;
    private final Households households;
    private final RegisteredHouseholds registered;
    private final Idempotency idempotency;
    private final Caller caller;

    RegistrationResource(
            RegisterHousehold registerHousehold,
            Households households,
            RegisteredHouseholds registered,
            Idempotency idempotency,
            Caller caller) {
        this.registerHousehold = registerHousehold;
        this.households = households;
        this.registered = registered;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({HouseholdRoles.ENUMERATOR, Roles.COMMUNE_OFFICER})
    @Operation(
            operationId = "registerHousehold",
            summary = "Register a household with its members",
            description =
                    "With an `id` of the caller's own a repetition changes nothing and is answered 200."
                            + " Without one an Idempotency-Key is required; with one the id is the key, and an Idempotency-Key is ignored.")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HouseholdView.class)))
    @APIResponse(
            responseCode = "200",
            description =
                    "The same household with the same content was registered before. Where it has left the caller's"
                            + " areas since, it is answered as it was registered",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HouseholdView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "household-conflict, member-conflict; year-decided: registered on a day that a decision covers")
    @APIResponse(
            responseCode = "422",
            description =
                    "missing-value, text-too-long, unknown-code, unknown-area, area-too-large, area-divided, head-not-one,"
                            + " size-not-plausible, member-twice, birth-not-plausible, birth-after-registration, birth-in-future,"
                            + " personal-id-malformed, personal-id-placeholder, text-garbled, not-a-name, registered-out-of-records;"
                            + " repeated-code, too-many-codes; unless confirmed: confirm-head-age, confirm-personal-id,"
                            + " confirm-size")
    @APIResponse(
            responseCode = "503",
            description = "household-busy: a long import holds the household; or PostgreSQL is away")
    public Response register(@HeaderParam(Idempotency.HEADER) String key, HouseholdForm form) {
        return ConcurrentRegistration.retryOnce(() -> respond(key, form));
    }

    private Response respond(String key, HouseholdForm form) {
        if (form.id() != null) {
            var household = form.checked(form.id());
            boolean accepted = registerHousehold.register(household, caller.scope());
            return (accepted ? Response.created(location(form.id())) : Response.ok())
                    .entity(view(household))
                    .build();
        }
        form.check();
        return idempotency.answer(key, "household.register", form.inOrder(), form.content(), () -> {
            var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
            var household = form.registration(id);
            registerHousehold.register(household, caller.scope());
            return Answer.created(location(id), view(household));
        });
    }

    private HouseholdView view(Registration household) {
        return households.view(household.id(), caller.scope()).orElseGet(() -> registered.view(household));
    }

    private static URI location(UUID id) {
        return URI.create("/v1/households/" + id);
    }
}
