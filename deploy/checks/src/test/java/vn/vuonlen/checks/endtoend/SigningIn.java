package vn.vuonlen.checks.endtoend;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.vuonlen.local.process.Part;
import vn.vuonlen.local.signin.DemoMachines;
import vn.vuonlen.local.signin.DemoUsers;
import vn.vuonlen.local.signin.JsonHttp;

/** Signs people in at the province's Keycloak as a browser does, and machines as programs do; tries what must be closed. */
record SigningIn(PublicApi api) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String BACK = "http://127.0.0.1/sign-in";
    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-1";
    private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    void byCodeFlowWithPkceAPersonGetsATokenThatTheServicesTake() throws Exception {
        api.token("auditor", "11");
        var page = get(authorization("S256"));
        var form = FORM.matcher(page.body());
        assertTrue(form.find(), "there is no form to sign in");
        var signedIn = HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookies(page))
                .POST(BodyPublishers.ofString(
                        query(Map.of("username", DemoUsers.name("auditor", "11"), "password", DemoUsers.PASSWORD))));
        var back = HTTP.send(signedIn.build(), BodyHandlers.ofString());
        var code =
                CODE.matcher(back.headers().firstValue("Location").orElseThrow(() -> new AssertionError(back.body())));
        assertTrue(code.find(), () -> back.headers().toString());

        var answer = token(Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                "vuonlen-web",
                "redirect_uri",
                BACK,
                "code",
                code.group(1),
                "code_verifier",
                VERIFIER));

        var token =
                answer.require(200, "exchanging the code").path("access_token").asText();
        assertEquals(
                200,
                api.response(Part.HOUSEHOLD, token, "/v1/households?limit=1").statusCode());
    }

    /** Each reads what is its own and nothing else, and gets no further scope by asking for it. */
    void byClientCredentialsAMachineDoesWhatItsScopesName() throws Exception {
        var machines = new DemoMachines(api.province().url(Part.KEYCLOAK));
        var treasury = machines.token(DemoMachines.find("treasury").orElseThrow());
        var insurance = machines.token(DemoMachines.find("social-insurance").orElseThrow());
        var statistics = machines.token(DemoMachines.find("statistics-office").orElseThrow());

        assertEquals(
                200,
                api.response(Part.FUNDING, treasury, "/v1/disbursements?limit=1")
                        .statusCode());
        assertEquals(
                403,
                api.response(Part.HOUSEHOLD, treasury, "/v1/households?limit=1").statusCode());
        assertEquals(
                200,
                api.response(Part.HOUSEHOLD, insurance, "/v1/households?limit=1")
                        .statusCode());
        assertEquals(
                403,
                api.response(Part.FUNDING, insurance, "/v1/disbursements?limit=1")
                        .statusCode());
        var movement = "/v1/reports/movement?area=11&year=2018";
        assertEquals(200, api.response(Part.REPORTING, statistics, movement).statusCode());
        assertEquals(403, api.response(Part.REPORTING, insurance, movement).statusCode());
        var more = JsonHttp.form(
                realm("token"),
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        "treasury",
                        "client_secret",
                        "demo-only-treasury",
                        "scope",
                        "households.read"));
        assertEquals("invalid_scope", more.body().path("error").asText());
    }

    void withoutPkceNobodySignsIn() throws Exception {
        for (String method : new String[] {null, "plain"}) {
            var refused = get(authorization(method));
            assertTrue(
                    refused.headers().firstValue("Location").orElse("").contains("error=invalid_request"),
                    () -> refused.statusCode() + " " + refused.headers());
        }
    }

    void passwordsAreTakenByTheLocalClientAlone() throws Exception {
        var user = DemoUsers.name("auditor", "11");
        for (var status : Map.of("vuonlen-web", 400, "admin-cli", 401).entrySet()) {
            var answer = token(Map.of(
                    "grant_type",
                    "password",
                    "client_id",
                    status.getKey(),
                    "username",
                    user,
                    "password",
                    DemoUsers.PASSWORD));
            assertEquals(status.getValue(), answer.status(), () -> status.getKey() + " " + answer.body());
        }
    }

    private JsonHttp.Response token(Map<String, String> form) throws IOException, InterruptedException {
        return JsonHttp.form(realm("token"), form);
    }

    private URI realm(String endpoint) {
        return api.province().url(Part.KEYCLOAK).resolve("/realms/vuonlen/protocol/openid-connect/" + endpoint);
    }

    private URI authorization(String method) {
        var parameters = new TreeMap<>(Map.of(
                "response_type",
                "code",
                "client_id",
                "vuonlen-web",
                "redirect_uri",
                BACK,
                "scope",
                "openid",
                "state",
                "s"));
        if (method != null) {
            parameters.put("code_challenge_method", method);
            parameters.put("code_challenge", challenge());
        }
        return URI.create(realm("auth") + "?" + query(parameters));
    }

    private static String challenge() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    /** They are for secure connections only; to a browser, one to its own machine is. */
    private static String cookies(HttpResponse<?> page) {
        return page.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(Collectors.joining("; "));
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
