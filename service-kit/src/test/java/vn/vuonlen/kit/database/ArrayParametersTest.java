package vn.vuonlen.kit.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.TestPostgres;

class ArrayParametersTest {
    private static final String ROWS =
            "SELECT concat_ws(' ', ?, id, name, day) FROM unnest(?::uuid[], ?::text[], ?::date[]) AS s (id, name, day)";

    private final UUID id = new UUID(0, 7);
    private Connection connection;

    private record Person(UUID id, String name, LocalDate day) {}

    @BeforeEach
    void connect() throws SQLException {
        connection = DriverManager.getConnection(TestPostgres.database());
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    @Test
    void columnsAreBoundInTheirOrderFromTheGivenIndex() throws SQLException {
        var people = List.of(
                new Person(id, "Giàng A Páo", LocalDate.of(2018, 12, 31)),
                new Person(id, "it's \"quoted\", {x}", null));

        try (var statement = connection.prepareStatement(ROWS)) {
            statement.setString(1, "row");
            int next = ArrayParameters.of(people)
                    .column("uuid", Person::id)
                    .column("text", Person::name)
                    .column("date", Person::day)
                    .bind(statement, 2);

            assertEquals(5, next);
            assertEquals(
                    List.of("row " + id + " Giàng A Páo 2018-12-31", "row " + id + " it's \"quoted\", {x}"),
                    strings(statement));
        }
    }

    @Test
    void anArrayAloneIsBoundFromValuesOrACollection() throws SQLException {
        try (var statement = connection.prepareStatement("SELECT unnest(?::text[]) ORDER BY 1")) {
            ArrayParameters.bind(statement, 1, "text", "b", "a");
            assertEquals(List.of("a", "b"), strings(statement));
            ArrayParameters.bind(statement, 1, "text", Set.of("c"));
            assertEquals(List.of("c"), strings(statement));
            ArrayParameters.bind(statement, 1, "text", List.of());
            assertEquals(List.of(), strings(statement));
        }
    }

    @Test
    void aNullElementStaysNull() throws SQLException {
        try (var statement = connection.prepareStatement("SELECT coalesce(v, 'null') FROM unnest(?::text[]) AS v")) {
            ArrayParameters.bind(statement, 1, "text", Arrays.asList("a", null));
            assertEquals(List.of("a", "null"), strings(statement));
        }
    }

    @Test
    void aStatementWithoutOtherParametersIsExecutedUnlessThereAreNoRows() throws SQLException {
        connection.createStatement().execute("CREATE TEMPORARY TABLE number (n int)");
        String insert = "INSERT INTO number SELECT * FROM unnest(?::int[])";

        ArrayParameters.of(List.of(1, 2, 3)).column("int", n -> n * n).execute(connection, insert);
        ArrayParameters.of(List.<Integer>of()).column("int", n -> n).execute(connection, "no SQL at all");

        try (var statement = connection.prepareStatement("SELECT n FROM number ORDER BY n")) {
            assertEquals(List.of("1", "4", "9"), strings(statement));
        }
    }

    private static List<String> strings(PreparedStatement statement) throws SQLException {
        var strings = new ArrayList<String>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }
}
