package vn.vuonlen.reporting.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.Suite;

/** As an installation has it, whose gateway speaks https to browsers and http to this service. */
@QuarkusTest
@TestProfile(SecureCookiesTest.AsInstalled.class)
@WithTestResource(Suite.class)
@WithTestResource(SmallRealm.class)
class SecureCookiesTest {

    public static final class AsInstalled implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("reporting.office.https", "true");
        }
    }

    @TestHTTPResource
    URI service;

    @Test
    void everyCookieIsForHttpsAloneAndSoIsTheAddressToComeBackTo() {
        SmallRealm.PEOPLE.put("lan", new SmallRealm.Person("commune-officer", "03127"));
        var browser = new OfficeBrowser(service);

        var back = OfficeBrowser.location(browser.comeBack("lan", "/office/"));
        var landed = browser.get(back.replaceFirst("^https:", "http:"));

        assertTrue(back.startsWith("https://" + service.getAuthority() + "/office/sign-in?"), back);
        assertEquals("https://" + service.getAuthority() + "/office/", OfficeBrowser.location(landed));
        assertTrue(browser.cookies.keySet().stream().anyMatch(name -> name.startsWith("q_session_office")));
        browser.cookieLines.stream()
                .filter(line -> !line.contains("=; Max-Age=0;"))
                .forEach(line -> assertTrue(line.contains("; Secure"), line));
    }

    @Test
    void withoutHttpsNoInstallationStarts() {
        assertThrows(ConfigurationException.class, () -> new OfficeSession(Clock.systemUTC(), false, false));
    }
}
