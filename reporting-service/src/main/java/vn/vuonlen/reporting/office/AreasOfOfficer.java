package vn.vuonlen.reporting.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import vn.vuonlen.kit.database.ArrayParameters;
import vn.vuonlen.reporting.office.OfficeHome.Unit;

/** The names of the units whose codes a token has, as of today. */
@ApplicationScoped
class AreasOfOfficer {

    /** A code that no unit bears today is shown as it is: it may be of a unit that has ended, or wrong. */
    private static final String NAMES = """
            SELECT asked.code, coalesce(known.name, asked.code)
            FROM unnest(?) AS asked (code)
            LEFT JOIN LATERAL (
                SELECT area.name FROM area
                WHERE area.code = asked.code AND ? BETWEEN area.valid_from AND coalesce(area.valid_to, 'infinity')
                ORDER BY area.valid_from DESC
                LIMIT 1
            ) AS known ON true
            ORDER BY asked.code
            """;

    private final DataSource database;
    private final Clock clock;

    AreasOfOfficer(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<Unit> of(SignedIn reader) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(NAMES)) {
            ArrayParameters.bind(query, 1, "text", reader.areaCodes());
            query.setObject(2, LocalDate.now(clock));
            var units = new ArrayList<Unit>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    units.add(new Unit(rows.getString(1), rows.getString(2)));
                }
            }
            return units;
        }
    }
}
