package vn.vuonlen.funding.ledger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** Budget lines for tests of the ledger alone, and direct access to its tables. */
record LedgerLines(DataSource database) {

    UUID opened(long amount, Ledger ledger) {
        var line = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            run("SELECT set_config('vuonlen.actor', 'fixture', true), set_config('vuonlen.request', 'fixture', true);"
                    + " INSERT INTO budget (id, year, programme_id, source, capital_type, area_id, decision_number, decision_date,"
                    + " amount, approved_by, version, changed_at) SELECT '" + line + "', 2018, id, 'CENTRAL',"
                    + " 'DEVELOPMENT', '" + line + "', '1', '2017-12-11', " + amount + ", 'a test', 1, now()"
                    + " FROM programme WHERE code = 'P30A'");
            ledger.open(line, new Vnd(amount), "a test");
        });
        return line;
    }

    long balance(UUID line, Account account) {
        return number("SELECT %s FROM balance WHERE budget_id = '%s'".formatted(account.column(), line));
    }

    long posted(UUID line, Account account) {
        return number(("SELECT coalesce(sum(amount), 0) FROM ledger_posting JOIN ledger_entry e ON e.id = entry_id"
                        + " WHERE account = '%s' AND e.budget_id = '%s'")
                .formatted(account, line));
    }

    void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void run(String sql) {
        try {
            execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private long number(String sql) {
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
