package vn.vuonlen.checks.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import vn.vuonlen.checks.contracts.BreakingChanges.Findings;

/** Who was let in and is not any more: a token, a role, a scope, or a way to sign in. */
final class SecurityChanges {
    private static final String NO_TOKEN = "without a token";

    private final OpenApiFile before;
    private final OpenApiFile after;
    private final Findings found;

    SecurityChanges(OpenApiFile before, OpenApiFile after, Findings found) {
        this.before = before;
        this.after = after;
        this.found = found;
    }

    /** The address of an OpenID provider is that of an installation, and may be another. */
    void ofSchemes() {
        before.root().at("/components/securitySchemes").properties().forEach(scheme -> {
            var now = after.root().at("/components/securitySchemes").path(scheme.getKey());
            var place = "security scheme " + scheme.getKey();
            if (now.isMissingNode()) {
                found.add(place, "is gone");
                return;
            }
            found.changed(place + " type", scheme.getValue().path("type"), now.path("type"));
            found.changed(place + " scheme", scheme.getValue().path("scheme"), now.path("scheme"));
            if (scheme.getValue().has("openIdConnectUrl") && !now.has("openIdConnectUrl")) {
                found.add(place + " openIdConnectUrl", "is gone");
            }
        });
    }

    void ofOperation(String place, JsonNode was, JsonNode is) {
        var now = admitted(after, is);
        for (var caller : admitted(before, was)) {
            var whole = caller.substring(0, Math.max(0, caller.indexOf(' ')));
            if (!now.contains(caller) && !now.contains(whole) && !now.contains(NO_TOKEN)) {
                found.add(place, caller.equals(NO_TOKEN) ? "requires a token" : "does not admit " + caller);
            }
        }
    }

    /** Such as {@code without a token}, {@code token} (of anybody), {@code token auditor}, {@code machine results.read}. */
    private static Set<String> admitted(OpenApiFile document, JsonNode operation) {
        var alternatives = operation.has("security")
                ? operation.path("security")
                : document.root().path("security");
        var admitted = new TreeSet<String>();
        alternatives.forEach(alternative -> {
            if (alternative.isEmpty()) {
                admitted.add(NO_TOKEN);
            }
            alternative.properties().forEach(scheme -> {
                if (scheme.getValue().isEmpty()) {
                    admitted.add(scheme.getKey());
                }
                scheme.getValue().forEach(name -> admitted.add(scheme.getKey() + " " + name.asText()));
            });
        });
        return alternatives.isEmpty() ? Set.of(NO_TOKEN) : admitted;
    }
}
