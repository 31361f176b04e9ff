package vn.vuonlen.kit.outbox;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.Driver;

/** Opens sessions on the service's database outside of the connection pool. */
@Singleton
class DedicatedSession implements SessionSource {

    private final String url;
    private final Properties properties = new Properties();

    DedicatedSession(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        this.url = url;
        user.ifPresent(value -> properties.setProperty("user", value));
        password.ifPresent(value -> properties.setProperty("password", value));
        properties.setProperty("ApplicationName", "relay");
        properties.setProperty("connectTimeout", "5");
        // Longer than statement_timeout: it only ends the wait for a server that vanished.
        properties.setProperty("socketTimeout", "70");
        properties.setProperty("tcpKeepAlive", "true");
    }

    @Override
    public Connection open() throws SQLException {
        var connection = new Driver().connect(url, properties);
        if (connection == null) {
            throw new SQLException("Not a URL of PostgreSQL: " + url);
        }
        return connection;
    }
}
