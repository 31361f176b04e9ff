package vn.vuonlen.reporting.office;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Set;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.access.Scope;

/**
 * Who reads a page below {@code /office}: for its resource to inject. Elsewhere nobody is signed in, whatever the request
 * brings along.
 */
@RequestScoped
public class SignedIn {
    private final SecurityIdentity identity;
    private final Caller caller;

    SignedIn(SecurityIdentity identity, Caller caller) {
        this.identity = identity;
        this.caller = caller;
    }

    public boolean nobody() {
        return !(identity.getPrincipal() instanceof AccessToken);
    }

    /** With which the person signs in; empty of nobody. */
    public String name() {
        return nobody() ? "" : identity.getPrincipal().getName();
    }

    /** Of the realm, the highest first. */
    public List<OfficerRole> roles() {
        return nobody() ? List.of() : OfficerRole.among(identity.getRoles());
    }

    /** Codes of units, as the token names them; a page shows their names. */
    public Set<String> areaCodes() {
        return nobody() ? Set.of() : caller.areaCodes();
    }

    /** The units of the codes and all below them, as the reports and lists of the API are limited to. */
    public Scope scope() {
        return nobody() ? Scope.NOTHING : caller.scope();
    }

    /** For a service that the person is asked about: sent on, never shown or stored. */
    public String accessToken() {
        return ((AccessToken) identity.getPrincipal()).raw();
    }
}
