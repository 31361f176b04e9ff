package vn.vuonlen.infrastructure.testing;

import java.util.LinkedHashMap;
import java.util.Map;

/** Every way in which a token is no token of ours; its role and areas would do. */
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
        var wrong = new LinkedHashMap<String, String>();
        wrong.put("without a token", null);
        wrong.put("with garbage for a token", "not.a.token");
        wrong.put("with an expired token", officer.expired().sign());
        wrong.put("with a token of another issuer", officer.wrongIssuer().sign());
        wrong.put("with a token for another audience", officer.wrongAudience().sign());
        wrong.put("with a token signed by another key", officer.signWithWrongKey());
        return wrong;
    }
}
