package vn.vuonlen.local.process;

import java.util.List;
import java.util.Locale;

/** The processes of a province, each after those that it needs. */
public enum Part {
    POSTGRES("PostgreSQL", 15432),
    KAFKA("Kafka", 19092),
    KEYCLOAK("Keycloak", 8080),
    HOUSEHOLD("household-service", 8081),
    FUNDING("funding-service", 8082),
    REPORTING("reporting-service", 8083);

    public static final List<Part> SERVICES = List.of(HOUSEHOLD, FUNDING, REPORTING);

    private final String title;
    private final int usualPort;

    Part(String title, int usualPort) {
        this.title = title;
        this.usualPort = usualPort;
    }

    /** For a service, also the folder of its module. */
    public String title() {
        return title;
    }

    int usualPort() {
        return usualPort;
    }

    /** For a service, also the name of its database and of its log. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String portOption() {
        return "--" + key() + "-port";
    }
}
