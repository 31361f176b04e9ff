package vn.vuonlen.kit.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * Asks {@code granted_areas}, and remembers the answer for the moment: a token that sends hundreds of surveys a second
 * need not walk the tree for each. Areas change by decree, a few times in a decade.
 */
@ApplicationScoped
public class GrantedAreas {
    private static final int REMEMBERED = 1_000;

    private final DataSource database;
    private final Clock clock;
    private final AccessSettings settings;
    private final Map<Set<String>, Answer> answers = new ConcurrentHashMap<>();

    GrantedAreas(DataSource database, Clock clock, AccessSettings settings) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
    }

    public Scope of(Set<String> codes) {
        if (codes.isEmpty()) {
            return Scope.NOTHING;
        }
        var now = clock.instant();
        var answer = answers.get(codes);
        if (answer != null && now.isBefore(answer.until)) {
            return answer.scope;
        }
        var scope = new Scope(ask(codes));
        remember(codes, new Answer(scope, now.plus(settings.scopeCache())));
        return scope;
    }

    private void remember(Set<String> codes, Answer answer) {
        if (answers.size() >= REMEMBERED) {
            answers.clear();
        }
        answers.put(Set.copyOf(codes), answer);
    }

    private Set<UUID> ask(Set<String> codes) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("SELECT area_id FROM granted_areas(?, ?, ?)")) {
            query.setArray(1, connection.createArrayOf("text", codes.toArray()));
            query.setDate(2, Date.valueOf(LocalDate.now(clock)));
            query.setBoolean(3, settings.endedUnits());
            var areas = new HashSet<UUID>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    areas.add(rows.getObject(1, UUID.class));
                }
            }
            return areas;
        } catch (SQLException e) {
            throw new IllegalStateException("the granted areas cannot be read", e);
        }
    }

    private record Answer(Scope scope, Instant until) {}
}
