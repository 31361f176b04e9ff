package vn.vuonlen.infrastructure;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * The realm of Keycloak. An installation imports the file {@code vuonlen-realm.json} alone, in which people sign in by the
 * code flow with PKCE, and adds its machines itself. Only a machine of one's own gets the client of {@code ./vuonlen token}
 * as well, which takes passwords, and the machines of the demo.
 */
public final class Realm {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Realm() {}

    public static JsonNode ofInstallation() throws IOException {
        return read("vuonlen-realm.json");
    }

    /** The machines of the demo, which only {@link #local} has. */
    public static List<DemoMachine> demoMachines() throws IOException {
        return JSON.convertValue(read("local-machines.json"), new TypeReference<>() {});
    }

    static byte[] local() throws IOException {
        ObjectNode realm = (ObjectNode) ofInstallation();
        ArrayNode clients = (ArrayNode) realm.path("clients");
        clients.add(read("local-client.json"));
        ArrayNode users = realm.putArray("users");
        for (DemoMachine machine : demoMachines()) {
            clients.add(JSON.valueToTree(machine.representation()));
            users.add(JSON.valueToTree(machine.account()));
        }
        return JSON.writeValueAsBytes(realm);
    }

    private static JsonNode read(String file) throws IOException {
        try (InputStream json = Realm.class.getResourceAsStream("/keycloak/" + file)) {
            return JSON.readTree(json);
        }
    }
}
