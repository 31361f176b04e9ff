package vn.vuonlen.household.codelist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vuonlen.household.standard.Indicator;
import vn.vuonlen.household.standard.Standards;
import vn.vuonlen.kit.access.Roles;

@Path("/v1/code-lists")
@RolesAllowed({Roles.PERSON, Roles.REFERENCE_READ})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Code lists")
public class CodeListResource {

    record IndicatorsOf(String standard, int standardVersion, List<Indicator> indicators) {}

    record AllLists(List<CodeLists.Code> causes, List<CodeLists.Code> aspirations, List<IndicatorsOf> indicators) {}

    private final Standards standards;

    CodeListResource(Standards standards) {
        this.standards = standards;
    }

    @GET
    @Operation(operationId = "getCodeLists", summary = "Causes, aspirations, and the indicators of each standard")
    public AllLists get() {
        var indicators = standards.all().stream()
                .map(s -> new IndicatorsOf(s.id(), s.version(), s.indicators()))
                .toList();
        return new AllLists(CodeLists.CAUSES, CodeLists.ASPIRATIONS, indicators);
    }
}
