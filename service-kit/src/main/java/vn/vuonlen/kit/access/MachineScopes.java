package vn.vuonlen.kit.access;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * What a token grants. One with the role {@code system} is a machine's: its OAuth scopes count, each as the role {@code
 * scope:<name>}, and none of its roles. Any other is a person's: its roles count, and no scope.
 */
@ApplicationScoped
class MachineScopes implements SecurityIdentityAugmentor {
    private static final String SCOPE = "scope";

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        var granted = QuarkusSecurityIdentity.builder()
                .setPrincipal(token)
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes());
        if (identity.hasRole(Roles.SYSTEM)) {
            granted.addRoles(scopes(token)).addRole(Roles.SYSTEM);
        } else {
            granted.addRoles(rolesOfAPerson(identity)).addRole(Roles.PERSON);
        }
        return Uni.createFrom().item(granted.build());
    }

    private static Set<String> scopes(JsonWebToken token) {
        return token.getClaim(SCOPE) instanceof String names
                ? Arrays.stream(names.split(" "))
                        .filter(name -> !name.isEmpty())
                        .map(name -> Roles.SCOPE + name)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static Set<String> rolesOfAPerson(SecurityIdentity identity) {
        return identity.getRoles().stream()
                .filter(role -> !role.startsWith(Roles.SCOPE))
                .collect(Collectors.toSet());
    }
}
