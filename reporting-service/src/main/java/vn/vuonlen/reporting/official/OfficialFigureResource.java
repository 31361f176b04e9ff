package vn.vuonlen.reporting.official;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vuonlen.kit.access.Roles;

@Path("/v1/official-figures")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Official figures")
public class OfficialFigureResource {

    private final StoreOfficialFigures storing;
    private final TakeBackOfficialFigure takingBack;

    @Inject
    public OfficialFigureResource(StoreOfficialFigures storing, TakeBackOfficialFigure takingBack) {
        this.storing = storing;
        this.takingBack = takingBack;
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

    @DELETE
    @RolesAllowed(Roles.PROVINCE_OFFICER)
    @Operation(
            operationId = "takeBackOfficialFigure",
            summary = "Take back a figure that was stored wrongly",
            description = "One that its paper does not have: of a wrong area, year, designation, measure or source."
                    + " What it was, and who took it back, stays in the audit. A wrong value is stored again instead.")
    @APIResponse(responseCode = "204", description = "Taken back")
    @APIResponse(responseCode = "400", description = "missing-parameter, or malformed")
    @APIResponse(responseCode = "404", description = "not-found: no such figure is stored")
    @APIResponse(responseCode = "422", description = "unknown-area, unknown-code")
    public void takeBack(
            @Parameter(required = true, example = "11", description = "Code of the area on 31 December of the year.")
                    @QueryParam("area")
                    String area,
            @Parameter(
                            required = true,
                            example = "2018",
                            description = "The year of the figure.",
                            schema = @Schema(type = SchemaType.INTEGER, format = "int32"))
                    @QueryParam("year")
                    String year,
            @Parameter(required = true, example = "poor_households", description = "What it counts, as it was stored.")
                    @QueryParam("measure")
                    String measure,
            @Parameter(
                            required = true,
                            example = "158/QĐ-UBND, 26/02/2019",
                            description = "The paper that it was stored with.")
                    @QueryParam("source")
                    String source,
            @Parameter(
                            example = "POOR_DISTRICT",
                            description = "If it is only for areas of this designation; absent for the whole area.")
                    @QueryParam("designation")
                    String designation)
            throws SQLException {
        takingBack.takeBack(FigureKey.parse(area, year, designation, measure, source));
    }
}
