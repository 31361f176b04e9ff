package vn.vuonlen.funding;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;

/** Lists the roles of the readers where OpenAPI would show the expression of {@link FundingRoles#READERS}. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class ReadersInOpenApi implements OASFilter {

    @Override
    public Operation filterOperation(Operation operation) {
        if (operation.getSecurity() != null) {
            operation.getSecurity().forEach(requirement -> requirement.setSchemes(resolved(requirement.getSchemes())));
        }
        return operation;
    }

    private static Map<String, List<String>> resolved(Map<String, List<String>> rolesByScheme) {
        return rolesByScheme.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        scheme -> scheme.getValue().stream()
                                .flatMap(ReadersInOpenApi::resolved)
                                .toList()));
    }

    private static Stream<String> resolved(String role) {
        return role.equals(FundingRoles.READERS)
                ? ConfigProvider.getConfig().getValues("vuonlen.funding.readers", String.class).stream()
                : Stream.of(role);
    }
}
