package vn.vuonlen.reporting.offer;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vuonlen.kit.paging.Page;

@Path("/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class CatalogueResource {

    private final ReportCatalogue catalogue;

    CatalogueResource(ReportCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "reportCatalogue",
            summary = "Every report, for whom it is, and of which years it has figures",
            description = "Needs no token; there is one page. With the token of an official it also has the years of"
                    + " provisional figures.")
    @APIResponse(responseCode = "200", description = "The reports")
    public Page<CatalogueEntry> catalogue() throws SQLException {
        return new Page<>(catalogue.all(), null);
    }
}
