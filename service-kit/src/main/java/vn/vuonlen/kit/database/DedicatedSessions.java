package vn.vuonlen.kit.database;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.Driver;

/** Opens sessions on the service's database outside of the connection pool, which would reset or reuse them. */
@Singleton
public class DedicatedSessions {

    private final String url;
    private final Optional<String> user;
    private final Optional<String> password;

    DedicatedSessions(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /**
     * @param name under which operators see the session in {@code pg_stat_activity}
     * @param vanished after this time without an answer the server counts as gone
     */
    public Connection open(String name, Duration vanished) throws SQLException {
        var properties = new Properties();
        user.ifPresent(value -> properties.setProperty("user", value));
        password.ifPresent(value -> properties.setProperty("password", value));
        properties.setProperty("ApplicationName", name);
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", Long.toString(vanished.toSeconds()));
        properties.setProperty("tcpKeepAlive", "true");
        var connection = new Driver().connect(url, properties);
        if (connection == null) {
            throw new SQLException("Not a URL of PostgreSQL: " + url);
        }
        return connection;
    }
}
