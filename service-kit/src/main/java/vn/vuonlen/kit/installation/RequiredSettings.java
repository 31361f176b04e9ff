package vn.vuonlen.kit.installation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What an installation must set, outside of local mode: addresses, for which no default can be right. */
final class RequiredSettings {

    private static final String DATABASE = "quarkus.datasource.jdbc.url";
    private static final String USER = "quarkus.datasource.username";
    private static final String BROKERS = "kafka.bootstrap.servers";
    private static final String REALM = "quarkus.oidc.auth-server-url";
    private static final String REALM_KEY = "quarkus.oidc.public-key";

    /** Of a process that migrates its database and ends: it asks neither Kafka nor the realm, and signs nothing. */
    private static final String MIGRATES_ONLY = "quarkus.init-and-exit";

    private RequiredSettings() {}

    /** @param setting the value of a name, if it is not blank */
    static List<String> missing(Function<String, Optional<String>> setting) {
        var missing = new ArrayList<String>();
        var url = setting.apply(DATABASE);
        if (url.isEmpty()) {
            missing.add(DATABASE + " (jdbc:postgresql://host:5432/database)");
        }
        // Without one the driver takes the user of the operating system, and the server refuses it again and again.
        if (setting.apply(USER).isEmpty()
                && url.filter(text -> text.contains("user=")).isEmpty()) {
            missing.add(USER);
        }
        if (migratesOnly(setting)) {
            return missing;
        }
        // Its default is this host. Nothing would be published, and no caller would notice.
        if (setting.apply(BROKERS).isEmpty()) {
            missing.add(BROKERS + " (host:9092,host:9092)");
        }
        if (setting.apply(REALM).isEmpty() && setting.apply(REALM_KEY).isEmpty()) {
            missing.add(REALM + " (https://host/realms/vuonlen)");
        }
        return missing;
    }

    static boolean migratesOnly(Function<String, Optional<String>> setting) {
        return setting.apply(MIGRATES_ONLY).map(Boolean::parseBoolean).orElse(false);
    }
}
