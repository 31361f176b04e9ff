package vn.vuonlen.local.process;

import java.io.IOException;
import java.nio.file.Path;
import vn.vuonlen.infrastructure.Checkout;
import vn.vuonlen.infrastructure.KafkaProcess;
import vn.vuonlen.infrastructure.KeycloakProcess;
import vn.vuonlen.infrastructure.PostgresProcess;
import vn.vuonlen.local.signin.DemoUsers;
import vn.vuonlen.local.signin.SignInOnPages;

/** PostgreSQL, Kafka and Keycloak of one province. */
final class InfrastructureProcesses implements AutoCloseable {
    private final Options options;
    private final ProcessWatch watch;
    private volatile PostgresProcess postgres;
    private volatile KafkaProcess kafka;
    private volatile KeycloakProcess keycloak;
    private volatile DemoUsers users;

    InfrastructureProcesses(Options options, ProcessWatch watch) {
        this.options = options;
        this.watch = watch;
    }

    PostgresProcess startPostgres() throws Exception {
        Path data = options.data("postgres");
        postgres = PostgresProcess.start(data, options.ports().of(Part.POSTGRES));
        for (Part service : Part.SERVICES) {
            postgres.createDatabaseIfAbsent(service.key());
        }
        watch.add(postgres.process(), () -> "PostgreSQL ended by itself; its log is in " + data);
        return postgres;
    }

    KafkaProcess startKafka() throws Exception {
        Path data = options.data("kafka");
        kafka = KafkaProcess.start(data, options.ports().of(Part.KAFKA));
        watch.add(kafka.process(), () -> "Kafka ended by itself; its log is in " + data);
        return kafka;
    }

    KeycloakProcess startKeycloak() throws Exception {
        Path zip = Checkout.here().root().resolve("deploy/local/target/keycloak.zip");
        Path data = options.data("keycloak");
        keycloak = KeycloakProcess.start(zip, data, options.ports().of(Part.KEYCLOAK));
        SignInOnPages.allow(
                keycloak.url(), keycloak.adminPassword(), options.ports().of(Part.REPORTING));
        users = new DemoUsers(keycloak.url(), keycloak.adminPassword());
        watch.add(keycloak.process().toHandle(), () -> "Keycloak ended by itself; its log is in " + data);
        return keycloak;
    }

    /** One for the province, since it holds the tokens: a sign-in takes Keycloak longer than most requests take. */
    DemoUsers users() {
        return users;
    }

    String jdbcUrl(Part service) {
        return postgres.url(service.key()) + "?user=" + PostgresProcess.USER;
    }

    String kafkaBootstrap() {
        return kafka.bootstrap();
    }

    @Override
    public void close() throws IOException {
        if (keycloak != null) {
            keycloak.close();
        }
        if (kafka != null) {
            kafka.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }
}
