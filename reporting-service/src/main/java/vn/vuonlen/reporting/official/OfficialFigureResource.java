package vn.vuonlen.reporting.official;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vuonlen.kit.access.Roles;

@Path("/v1/official-figures")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Official figures")
public class OfficialFigureResource {

    private final StoreOfficialFigures storing;

    @Inject
    public OfficialFigureResource(StoreOfficialFigures storing) {
        this.storing = storing;
    }

    @PUT
    @RolesAllowed(Roles.PROVINCE_OFFICER)
    @Operation(
            operationId = "storeOfficialFigures",
            summary = "Store figures as they were published",
            description =
                    "One or many, all or none. The same figure again changes nothing; another value of it replaces"
                            + " the stored one, as after a typing error. Nothing is corrected to make a table add up.")
    @APIResponse(responseCode = "200", description = "Stored")
    @APIResponse(responseCode = "400", description = "malformed")
    @APIResponse(responseCode = "422", description = "unknown-area, unknown-code")
    public StoredFigures store(@NotNull @Valid OfficialFigureList list) throws SQLException {
        return storing.store(list.figures());
    }
}
