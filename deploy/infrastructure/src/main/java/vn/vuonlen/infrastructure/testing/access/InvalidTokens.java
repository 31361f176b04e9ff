package vn.vuonlen.infrastructure.testing.access;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.vuonlen.infrastructure.testing.TestTokens;

/** Every way in which a token can be invalid, each with roles and areas that would suffice. */
final class InvalidTokens {
    static final Map<String, String> ALL = all();

    private InvalidTokens() {}

    private static Map<String, String> all() {
        var officer = TestTokens.with(
                        "auditor",
                        "province-officer",
                        "operator",
                        "commune-officer",
                        "funding-maker",
                        "funding-checker")
                .areas("11");
        var invalid = new LinkedHashMap<String, String>();
        invalid.put("without a token", null);
        invalid.put("with garbage for a token", "not.a.token");
        invalid.put("with an expired token", officer.expired().sign());
        invalid.put("with a token of another issuer", officer.wrongIssuer().sign());
        invalid.put("with a token for another audience", officer.wrongAudience().sign());
        invalid.put("with a token signed by another key", officer.signWithWrongKey());
        return invalid;
    }
}
