package vn.vuonlen.local.signin;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * To where Keycloak sends people back from signing in to the pages of reporting-service. Its port may be another with each
 * start, while Keycloak imports its realm once.
 */
public final class SignInOnPages {
    private static final String CLIENT = "vuonlen-web";

    /** Of an application on one's own machine, with any port. */
    private static final String NATIVE = "http://127.0.0.1/sign-in";

    private SignInOnPages() {}

    /** Under both names that a browser may know this machine by. */
    public static void allow(URI keycloak, String adminPassword, int port) throws IOException, InterruptedException {
        List<String> pages = List.of("http://localhost:" + port, "http://127.0.0.1:" + port);
        List<String> back = new ArrayList<>(List.of(NATIVE));
        pages.forEach(page -> back.add(page + "/office/sign-in"));
        Stream<String> afterwards = pages.stream().map(page -> page + "/office/signed-out");
        new KeycloakAdmin(keycloak, adminPassword)
                .change(
                        CLIENT,
                        Map.of(
                                "redirectUris",
                                back,
                                "attributes",
                                Map.of(
                                        "pkce.code.challenge.method",
                                        "S256",
                                        "post.logout.redirect.uris",
                                        String.join("##", afterwards.toList()))));
    }
}
