package vn.vuonlen.kubernetes;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever leaves out what is needed, or writes what is unknown, learns which and why before anything is installed. */
class NeededValuesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            demo     | image.registry     |         | image.registry is needed: where the three images are
            demo     | image.tag          |         | image.tag is needed: which version runs
            demo     | realm              |         | realm is needed: the address of the realm that signs the tokens
            demo     | postgres.address   |         | postgres.address is needed: host:port of a PostgreSQL 18
            demo     | kafka.bootstrap    |         | kafka.bootstrap is needed: host:port of the brokers
            province | gateway.className  |         | gateway.className is needed with gateway.domain
            province | gateway.namespace  |         | gateway.namespace is needed with gateway.domain
            province | gateway.proxies    |         | callers without a token share the limits of one address
            province | gateway.issuer     |         | gateway.issuer is needed with gateway.domain
            province | postgres.address   | db:5432 | give only one of them
            province | kafka.bootstrap    | k:9092  | give only one of them
            province | maxReplicas        | 1       | maxReplicas is 1 and must not be below replicas, which is 2
            demo     | postgres.address   | a:5432,b:6432 | address
            demo     | recovery.household.to | yesterday | to
            demo     | recovery.houshold.to  | 2026-11-29 09:30:00+07 | houshold
            demo     | kafka.lost         | a;b  | lost
            demo     | replcas            | 3       | replcas
            demo     | replicas           | 0       | replicas
            demo     | image.tag          | latest  | tag
            demo     | resources.limits.memory | much | memory
            demo     | realm              | sign-in.example.vn | realm
            demo     | settings.household.vuonlen\\.cursor-secret | x | cursor-secret
            """)
    void isSaidByName(String example, String name, String value, String sentence) {
        var given = value != null && value.matches("[0-9]+") ? (Object) Integer.valueOf(value) : value;
        var refusal = assertThrows(
                IllegalStateException.class, () -> Chart.render(example, Map.of(name, given == null ? "" : given)));

        assertTrue(refusal.getMessage().contains(sentence), refusal.getMessage());
    }
}
