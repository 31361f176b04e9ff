package vn.vuonlen.kit.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalInt;

/** The number of the code by which the tables that are served were built. */
final class ServedGeneration {

    private ServedGeneration() {}

    /** Empty before anything was consumed. */
    static OptionalInt number(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT number FROM public.served_generation WHERE number IS NOT NULL")) {
            return row.next() ? OptionalInt.of(row.getInt(1)) : OptionalInt.empty();
        }
    }

    static void become(Connection connection, int number) throws SQLException {
        try (var statement = connection.prepareStatement("UPDATE public.served_generation SET number = ?")) {
            statement.setInt(1, number);
            statement.executeUpdate();
        }
    }
}
