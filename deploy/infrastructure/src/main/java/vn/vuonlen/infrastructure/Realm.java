package vn.vuonlen.infrastructure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.InputStream;

/**
 * The realm of Keycloak. An installation imports the file {@code vuonlen-realm.json} alone, in which people sign in by the
 * code flow with PKCE. Only a machine of one's own gets the client of {@code ./vuonlen token} as well, which takes passwords.
 */
public final class Realm {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Realm() {}

    public static JsonNode ofInstallation() throws IOException {
        return read("vuonlen-realm.json");
    }

    static byte[] local() throws IOException {
        JsonNode realm = ofInstallation();
        ((ArrayNode) realm.path("clients")).add(read("local-client.json"));
        return JSON.writeValueAsBytes(realm);
    }

    private static JsonNode read(String file) throws IOException {
        try (InputStream json = Realm.class.getResourceAsStream("/keycloak/" + file)) {
            return JSON.readTree(json);
        }
    }
}
