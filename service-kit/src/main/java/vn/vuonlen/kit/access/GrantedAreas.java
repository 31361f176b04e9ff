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
    private final Map<Grant, CachedScope> cache = new ConcurrentHashMap<>();

    GrantedAreas(DataSource database, Clock clock, AccessSettings settings) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
    }

    public Scope of(Set<String> codes) {
        return of(new Grant(codes, LocalDate.now(clock), settings.endedUnits()));
    }

    /** What the codes granted on a day: those of units that had them then, whatever bears them today. */
    public Scope of(Set<String> codes, LocalDate day) {
        return of(new Grant(codes, day, false));
    }

    private Scope of(Grant grant) {
        if (grant.codes.isEmpty()) {
            return Scope.NOTHING;
        }
        var now = clock.instant();
        var cached = cache.get(grant);
        if (cached != null && now.isBefore(cached.until)) {
            return cached.scope;
        }
        var scope = new Scope(query(grant));
        cache(grant, new CachedScope(scope, now.plus(settings.scopeCache())));
        return scope;
    }

    private void cache(Grant grant, CachedScope cached) {
        if (cache.size() >= MAX_CACHED) {
            cache.clear();
        }
        cache.put(grant, cached);
    }

    private Set<UUID> query(Grant grant) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("SELECT area_id FROM granted_areas(?, ?, ?)")) {
            ArrayParameters.bind(query, 1, "text", grant.codes);
            query.setDate(2, Date.valueOf(grant.day));
            query.setBoolean(3, grant.endedUnits);
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

    private record Grant(Set<String> codes, LocalDate day, boolean endedUnits) {
        Grant {
            codes = Set.copyOf(codes);
        }
    }

    private record CachedScope(Scope scope, Instant until) {}
}
