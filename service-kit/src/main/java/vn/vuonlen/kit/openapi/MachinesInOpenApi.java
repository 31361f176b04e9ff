package vn.vuonlen.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import vn.vuonlen.kit.access.Roles;

/**
 * Documents how machines sign in, and which scope an operation takes of them, in place of the roles that stand for
 * scopes. The address is that of the installation, so this runs at start.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class MachinesInOpenApi implements OASFilter {
    static final String PEOPLE = "token";
    public static final String MACHINES = "machine";
    private static final String DISCOVERY = "/.well-known/openid-configuration";
    private static final String DESCRIPTION = "Client credentials of a service account of the realm vuonlen."
            + " The token has the scopes of its client; an operation takes one of those named here.";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents()
                .addSecurityScheme(
                        MACHINES,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.OPENIDCONNECT)
                                .openIdConnectUrl(realm() + DISCOVERY)
                                .description(DESCRIPTION));
    }

    private static String realm() {
        return ConfigProvider.getConfig().getValue("vuonlen.openapi.realm", String.class);
    }

    @Override
    public Operation filterOperation(Operation operation) {
        if (operation.getSecurity() != null) {
            operation.setSecurity(operation.getSecurity().stream()
                    .flatMap(requirement -> apart(requirement).stream())
                    .toList());
        }
        return operation;
    }

    /** A requirement of a list is an alternative to the others. */
    private static List<SecurityRequirement> apart(SecurityRequirement requirement) {
        var roles = requirement.getScheme(PEOPLE);
        if (roles == null) {
            return List.of(requirement);
        }
        var alternatives = new ArrayList<SecurityRequirement>();
        var people =
                roles.stream().filter(role -> !role.startsWith(Roles.SCOPE)).toList();
        if (!people.isEmpty() || roles.isEmpty()) {
            alternatives.add(OASFactory.createSecurityRequirement()
                    .addScheme(PEOPLE, people.equals(List.of(Roles.PERSON)) ? List.of() : people));
        }
        var scopes = roles.stream()
                .filter(role -> role.startsWith(Roles.SCOPE))
                .map(role -> role.substring(Roles.SCOPE.length()))
                .toList();
        scopes.forEach(
                scope -> alternatives.add(OASFactory.createSecurityRequirement().addScheme(MACHINES, scope)));
        return alternatives;
    }
}
