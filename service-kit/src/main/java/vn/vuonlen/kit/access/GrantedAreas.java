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
import vn.vuonlen.kit.database.ArrayParameters;

/**
 * Queries {@code granted_areas}, and caches the result for a moment: a caller that sends hundreds of surveys a second
 * must not walk the tree of areas for each. Areas change by decree, a few times in a decade.
 */
@ApplicationScoped
public class GrantedAreas {
    private static final int MAX_CACHED = 1_000;

    private final DataSource database;
    private final Clock clock;
    private final AccessSettings settings;
    private final Map<Set<String>, CachedScope> cache = new ConcurrentHashMap<>();

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
        var cached = cache.get(codes);
        if (cached != null && now.isBefore(cached.until)) {
            return cached.scope;
        }
        var scope = new Scope(query(codes));
        cache(codes, new CachedScope(scope, now.plus(settings.scopeCache())));
        return scope;
    }

    private void cache(Set<String> codes, CachedScope cached) {
        if (cache.size() >= MAX_CACHED) {
            cache.clear();
        }
        cache.put(Set.copyOf(codes), cached);
    }

    private Set<UUID> query(Set<String> codes) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("SELECT area_id FROM granted_areas(?, ?, ?)")) {
            ArrayParameters.bind(query, 1, "text", codes);
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

    private record CachedScope(Scope scope, Instant until) {}
}
