package vn.vuonlen.reporting.office;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.infrastructure.testing.RealmRoles;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.infrastructure.testing.http.ProtectiveHeaders;

/** Officers sign in to the pages by authorization code flow with PKCE; the API knows nothing of it. */
@QuarkusTest
@WithTestResource(Suite.class)
@WithTestResource(SmallRealm.class)
@WithTestResource(SmallHouseholdService.class)
class SignInTest {
    private static final String PAGE = "/office/?year=2018&lang=en";
    private static final String RESTRICTED = "/v1/reports/movement?area=11&year=2018";

    @TestHTTPResource
    URI service;

    private OfficeBrowser browser;

    @BeforeEach
    void peopleOfTheRealm() {
        browser = new OfficeBrowser(service);
        SmallRealm.away = false;
        SmallRealm.refreshes = true;
        SmallRealm.PEOPLE.put("lan", new SmallRealm.Person("commune-officer", "03127"));
        SmallRealm.PEOPLE.put("minh", new SmallRealm.Person("province-officer", "11"));
    }

    @Test
    void whoeverIsNotSignedInIsSentToTheRealmWithPkceAndAState() {
        var sent = browser.get(PAGE);

        var asked =
                SmallRealm.parameters(URI.create(OfficeBrowser.location(sent)).getRawQuery());
        assertEquals(302, sent.statusCode());
        assertTrue(OfficeBrowser.location(sent).startsWith(SmallRealm.issuer() + "/auth?"), sent.headers()::toString);
        assertEquals("S256", asked.get("code_challenge_method"));
        assertEquals(43, asked.get("code_challenge").length());
        assertEquals("vuonlen-web", asked.get("client_id"));
        assertEquals("code", asked.get("response_type"));
        assertEquals(service.resolve("/office/sign-in").toString(), asked.get("redirect_uri"));
        assertEquals("86400", asked.get("max_age"));
        assertTrue(asked.get("state").length() >= 32 && asked.get("nonce").length() >= 32, asked::toString);
        assertNotEquals(
                asked.get("state"),
                SmallRealm.parameters(URI.create(OfficeBrowser.location(new OfficeBrowser(service).get(PAGE)))
                                .getRawQuery())
                        .get("state"));
    }

    @Test
    void whoeverSignsInComesBackToTheVeryPageWithoutTheCode() {
        var landed = browser.get(OfficeBrowser.location(browser.comeBack("lan", PAGE)));

        assertEquals(302, landed.statusCode());
        assertEquals(service.resolve(PAGE).toString(), OfficeBrowser.location(landed));
        var page = browser.get(OfficeBrowser.location(landed));
        assertEquals(200, page.statusCode());
        var text = Jsoup.parse(page.body()).selectFirst("main").text();
        assertTrue(
                text.contains("Signed in as lan") && text.contains("Commune officer") && text.contains("03127"), text);
        assertFalse(text.contains("Province officer"), text);
    }

    @Test
    void everyAnswerBelowThePrefixIsForNobodyElse() {
        browser.comeBack("lan", PAGE);
        var answers = List.of(
                browser.get(PAGE),
                browser.signIn("lan", PAGE),
                browser.get("/office/no-such-page"),
                browser.get("/office/sign-in?code=x&state=y"),
                browser.get("/office/signed-out"));

        for (var answer : answers) {
            assertEquals(List.of("private, no-store"), answer.headers().allValues("Cache-Control"), answer::toString);
            assertEquals(List.of(), ProtectiveHeaders.faults(answer.headers()::allValues, forms()), answer::toString);
        }
    }

    /** Chromium follows a form to where it is redirected only if its page says so: a search after the session has ended. */
    @Test
    void aFormMayLeadToTheRealmFromThePagesOfOfficersAlone() {
        var office = browser.signIn("lan", "/office/areas?lang=en").headers();
        var everybody = browser.get("/areas?lang=en").headers();

        assertEquals(List.of(), ProtectiveHeaders.faults(office::allValues, forms()));
        assertEquals(List.of(), ProtectiveHeaders.faults(everybody::allValues));
        assertEquals(
                List.of(),
                ProtectiveHeaders.faults(browser.get("/office/../areas").headers()::allValues));
    }

    private static String forms() {
        return "form-action 'self' " + SmallRealm.issuer().replace("/realms/vuonlen", "");
    }

    @Test
    void signInsThatWereLeftDoNotMakeTheNextRequestTooLarge() {
        for (int i = 0; i < 40; i++) {
            assertEquals(302, browser.get(PAGE).statusCode());
            assertTrue(unfinished() <= 7, browser.cookies::toString);
        }

        assertEquals(200, browser.signIn("lan", PAGE).statusCode());
        assertTrue(unfinished() <= 7, browser.cookies::toString);
    }

    private long unfinished() {
        return browser.cookies.keySet().stream()
                .filter(name -> name.startsWith("q_auth"))
                .count();
    }

    @Test
    void noCookieIsReadableByScriptsOrSentElsewhere() {
        browser.signIn("lan", PAGE);

        assertFalse(browser.cookieLines.isEmpty());
        for (var line : browser.cookieLines) {
            assertTrue(line.contains("Path=/office"), line);
            if (!line.contains("=; Max-Age=0;")) {
                assertTrue(line.toLowerCase(Locale.ROOT).contains("; httponly"), line);
                assertTrue(line.contains("; SameSite=Lax"), line);
            }
        }
        assertTrue(browser.cookies.keySet().stream().anyMatch(name -> name.startsWith("q_session_office")));
        var secrets = String.join(" ", browser.cookies.values());
        assertFalse(secrets.contains("lan") && secrets.contains("eyJhbGciOiJSUzI1NiI"), "a token in the open");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/office/sign-in?code=abc&state=forged",
                "/office/sign-in?code=abc",
                "/office/sign-in?state=forged",
                "/office/sign-in?error=access_denied&state=forged"
            })
    void anAnswerOfTheRealmThatThisBrowserDidNotAskForSignsNobodyIn(String forged) {
        var without = browser.get(forged);
        browser.get(PAGE);
        var with = browser.get(forged);

        for (var answer : List.of(without, with)) {
            assertEquals(401, answer.statusCode(), answer::toString);
        }
        assertTrue(browser.cookies.keySet().stream().noneMatch(name -> name.startsWith("q_session")));
        assertEquals(302, browser.get(PAGE).statusCode());
    }

    @Test
    void theCodeOfOneBrowserIsOfNoUseInAnother() {
        var back = OfficeBrowser.location(browser.comeBack("minh", PAGE));
        var other = new OfficeBrowser(service);
        other.get(PAGE);

        assertEquals(401, other.get(back).statusCode());
        assertEquals(302, other.get(PAGE).statusCode());
    }

    @Test
    void aCookieThatWasChangedIsNoSession() {
        browser.signIn("lan", PAGE);
        browser.cookies.replaceAll((name, value) -> value.substring(0, value.length() - 6) + "AAAAAA");

        assertNotEquals(200, browser.get(PAGE).statusCode());
    }

    @Test
    void theCookieOfOneShowsNothingOfAnother() {
        browser.signIn("lan", PAGE);
        var other = new OfficeBrowser(service);
        other.signIn("minh", PAGE);

        assertTrue(text(browser.get(PAGE)).contains("lan"));
        assertFalse(text(browser.get(PAGE)).contains("minh"));
        assertTrue(text(other.get(PAGE)).contains("minh"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                RESTRICTED,
                "/office/.." + RESTRICTED,
                "/office/%2e%2e" + RESTRICTED,
                "//v1/reports/movement?area=11&year=2018"
            })
    void theApiTakesNoCookie(String path) {
        browser.signIn("minh", PAGE);

        var answer = browser.getWithCookies(path);

        assertTrue(answer.statusCode() == 401 || answer.statusCode() == 404, answer::toString);
    }

    @Test
    void besideACookieATokenCountsAsBefore() {
        browser.signIn("lan", PAGE);
        var token = "Bearer " + TestTokens.of("auditor", "11");

        assertEquals(
                200,
                browser.getWithCookies("/v1/dead-letters", "Authorization", token)
                        .statusCode());
        assertEquals(401, browser.getWithCookies("/v1/dead-letters").statusCode());
    }

    @Test
    void aTokenOpensNoPage() {
        var answer = browser.get(PAGE, "Authorization", "Bearer " + TestTokens.of("auditor", "11"));

        assertEquals(302, answer.statusCode());
    }

    @Test
    void thePublicPageIsTheSameForWhoeverIsSignedIn() {
        browser.signIn("lan", PAGE);

        var withCookie = browser.getWithCookies("/assets/vuonlen.css");
        assertEquals(200, withCookie.statusCode());
        assertEquals(List.of(), withCookie.headers().allValues("Set-Cookie"));
    }

    @Test
    void anExpiredSessionIsRefreshedWhileTheRealmLetsIt() {
        SmallRealm.PEOPLE.put("hoa", new SmallRealm.Person(List.of("auditor"), List.of("11"), 0, 30, "vuonlen"));
        browser.signIn("hoa", PAGE);
        int given = SmallRealm.TOKENS_GIVEN.get("hoa");

        assertEquals(200, browser.get(PAGE).statusCode());
        assertTrue(SmallRealm.TOKENS_GIVEN.get("hoa") > given, "no new tokens");
    }

    @Test
    void anExpiredSessionThatCannotBeRefreshedIsSentToTheRealmAgain() {
        SmallRealm.PEOPLE.put("tam", new SmallRealm.Person(List.of("auditor"), List.of("11"), 0, 1, "vuonlen"));
        browser.signIn("tam", PAGE);
        SmallRealm.refreshes = false;

        // Tokens are accepted for ten seconds more than they say.
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> browser.get(PAGE).statusCode() == 302);

        assertTrue(browser.cookies.keySet().stream().noneMatch(name -> name.startsWith("q_session")));
    }

    @Test
    void tokensThatHaveExpiredSignNobodyIn() {
        SmallRealm.PEOPLE.put("cu", new SmallRealm.Person(List.of("auditor"), List.of("11"), 0, -20, "vuonlen"));

        assertEquals(
                401,
                browser.get(OfficeBrowser.location(browser.comeBack("cu", PAGE)))
                        .statusCode());
    }

    @Test
    void aDayAfterThePasswordWasEnteredItIsAskedForAgain() {
        SmallRealm.PEOPLE.put("nga", new SmallRealm.Person(List.of("auditor"), List.of("11"), 86_500, 1800, "vuonlen"));

        var page = browser.signIn("nga", PAGE);

        assertEquals(302, page.statusCode());
        assertTrue(OfficeBrowser.location(page).startsWith(SmallRealm.issuer()), page.headers()::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; Your account has no rights yet; ask the administrator",
                "vi; Tài khoản chưa được giao quyền; người quản trị hệ thống của tỉnh"
            })
    void whoeverHasNoRoleOrNoAreaIsToldWhomToAsk(String language, String title, String whom) {
        SmallRealm.PEOPLE.put(
                "moi", new SmallRealm.Person(List.of("offline_access"), List.of("11"), 0, 1800, "vuonlen"));
        SmallRealm.PEOPLE.put("khac", new SmallRealm.Person(List.of("auditor"), List.of(), 0, 1800, "vuonlen"));
        for (var person : List.of("moi", "khac")) {
            var page = new OfficeBrowser(service).signIn(person, "/office/?lang=" + language);

            assertEquals(403, page.statusCode());
            assertEquals(title, Jsoup.parse(page.body()).selectFirst("h1").text());
            assertTrue(text(page).contains(whom) && text(page).contains(person), text(page));
        }
    }

    @Test
    void aTokenThatIsNotForThisSuiteSignsNobodyIn() {
        SmallRealm.PEOPLE.put("xa", new SmallRealm.Person(List.of("auditor"), List.of("11"), 0, 1800, "elsewhere"));

        assertEquals(
                401,
                browser.get(OfficeBrowser.location(browser.comeBack("xa", PAGE)))
                        .statusCode());
    }

    @Test
    void whoeverCancelsIsToldSo() {
        var back = browser.get(OfficeBrowser.location(browser.get(PAGE)));

        var page = browser.get(OfficeBrowser.location(back), "Accept-Language", "en");

        assertEquals(401, page.statusCode());
        assertEquals(
                "You are not signed in",
                Jsoup.parse(page.body()).selectFirst("h1").text());
    }

    @Test
    void withoutTheRealmThePublicPagesGoOnAndTheOthersSaySo() {
        SmallRealm.away = true;
        // What was last seen of the realm is believed for some seconds.
        await().until(() -> browser.get(PAGE).statusCode() == 503);

        var page = browser.get(PAGE);

        assertEquals("30", page.headers().firstValue("Retry-After").orElse(""));
        assertTrue(text(page).contains("The sign-in service does not answer."), text(page));
        assertEquals(200, browser.get("/assets/vuonlen.css").statusCode());
        SmallRealm.away = false;
        await().until(() -> browser.get(PAGE).statusCode() == 302);
    }

    @Test
    void whoeverSignsOutHasNoSessionHereOrInTheRealm() {
        browser.signIn("lan", PAGE);

        var sent = browser.get("/office/sign-out");

        var asked =
                SmallRealm.parameters(URI.create(OfficeBrowser.location(sent)).getRawQuery());
        assertTrue(OfficeBrowser.location(sent).startsWith(SmallRealm.issuer() + "/logout?"), sent.headers()::toString);
        assertFalse(asked.get("id_token_hint").isBlank());
        assertEquals(service.resolve("/office/signed-out").toString(), asked.get("post_logout_redirect_uri"));
        assertTrue(
                browser.cookies.keySet().stream().noneMatch(name -> name.startsWith("q_session")),
                browser.cookies::toString);
        var back = browser.get("/office/signed-out?state=" + asked.get("state"));
        assertEquals("/", OfficeBrowser.location(back));
        assertEquals(0, browser.cookies.size(), browser.cookies::toString);
        assertEquals(302, browser.get(PAGE).statusCode());
    }

    @Test
    void whoeverIsNotSignedInIsNotSentToSignInBySigningOut() {
        assertEquals("/", OfficeBrowser.location(browser.get("/office/sign-out")));
    }

    @Test
    void everyRoleOfPeopleInTheRealmHasItsName() {
        assertEquals(
                RealmRoles.ofPeople().stream().sorted().toList(),
                Arrays.stream(OfficerRole.values())
                        .map(OfficerRole::token)
                        .sorted()
                        .toList());
    }

    private static String text(HttpResponse<String> page) {
        return Jsoup.parse(page.body()).selectFirst("main").text();
    }
}
