package vn.vuonlen.checks.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.vuonlen.local.process.Part;
import vn.vuonlen.local.signin.DemoUsers;

/** An officer signs in to the pages at the province's Keycloak, reads, and signs out, as a browser does it step by step. */
final class OfficerOnPages {
    private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
    private static final String PAGE = "/office/?year=2018&lang=en";
    private static final String ROLE = "auditor";
    private static final String AREA = "11";

    private final HttpClient http = HttpClient.newHttpClient();
    private final PublicApi api;
    private final Map<Integer, Map<String, String>> cookies = new LinkedHashMap<>();

    OfficerOnPages(PublicApi api) {
        this.api = api;
    }

    void signsInReadsAndSignsOut() throws Exception {
        api.token(ROLE, AREA);
        var landed = get(location(signIn()));
        assertEquals(address(PAGE).toString(), location(landed));
        var page = get(location(landed));
        assertEquals(200, page.statusCode(), page::body);
        assertTrue(page.body().contains(DemoUsers.name(ROLE, AREA)), page::body);
        assertTrue(page.body().contains("Điện Biên"), page::body);
        assertEquals(
                "private, no-store", page.headers().firstValue("Cache-Control").orElse(""));
        readsTheProgress();
        opensNothingOfTheApi();
        signsOut();
    }

    private HttpResponse<String> signIn() throws Exception {
        var sent = location(get(address(PAGE)));
        assertTrue(sent.contains("code_challenge_method=S256"), sent);
        var form = FORM.matcher(get(sent).body());
        assertTrue(form.find(), "there is no form to sign in");
        var back = send(HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + DemoUsers.name(ROLE, AREA) + "&password="
                        + URLEncoder.encode(DemoUsers.PASSWORD, UTF_8))));
        assertTrue(location(back).startsWith(address("/office/sign-in?").toString()), back.headers()::toString);
        return back;
    }

    /** household-service takes the token of the session. */
    private void readsTheProgress() throws Exception {
        var page = get(address("/office/review?lang=en"));
        assertEquals(200, page.statusCode());
        assertFalse(page.body().contains("does not answer"), page::body);
        assertFalse(page.body().contains("may not see"), page::body);
    }

    private void opensNothingOfTheApi() throws Exception {
        assertEquals(401, get(address("/v1/audit")).statusCode());
    }

    private void signsOut() throws Exception {
        var realm = location(get(address("/office/sign-out")));
        var afterwards = location(get(realm));
        assertTrue(afterwards.startsWith(address("/office/signed-out").toString()), afterwards);
        assertEquals("/", location(get(afterwards)));
        var again = get(location(get(address(PAGE))));
        assertTrue(FORM.matcher(again.body()).find(), "the realm still knows who it is");
    }

    private URI address(String path) {
        return api.province().url(Part.REPORTING).resolve(path);
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return get(URI.create(address));
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address));
    }

    /** Sends cookies wherever the host and the port are those that set them: also where their path says not to. */
    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var kept = cookies.computeIfAbsent(request.build().uri().getPort(), port -> new LinkedHashMap<>());
        if (!kept.isEmpty()) {
            request.header(
                    "Cookie",
                    kept.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        var answer = http.send(request.build(), BodyHandlers.ofString());
        for (var line : answer.headers().allValues("Set-Cookie")) {
            var cookie = line.substring(0, line.indexOf(';')).split("=", 2);
            if (line.contains("Max-Age=0")) {
                kept.remove(cookie[0]);
            } else {
                kept.put(cookie[0], cookie[1]);
            }
        }
        return answer;
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.headers() + answer.body()));
    }
}
