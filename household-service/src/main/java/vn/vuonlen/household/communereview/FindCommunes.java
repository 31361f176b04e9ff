package vn.vuonlen.household.communereview;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import vn.vuonlen.household.communereview.CommuneActs.Numbered;
import vn.vuonlen.household.communestep.ReviewedCommune;
import vn.vuonlen.household.procedure.WorkingCalendar;
import vn.vuonlen.kit.access.Scope;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/** The communes of a review in the caller's areas, and what was done there. */
@ApplicationScoped
class FindCommunes {

    private final DataSource database;
    private final CommuneStore store;
    private final WorkingCalendar calendar;
    private final Clock clock;

    FindCommunes(DataSource database, CommuneStore store, WorkingCalendar calendar, Clock clock) {
        this.database = database;
        this.store = store;
        this.calendar = calendar;
        this.clock = clock;
    }

    private interface Query<T> {
        T in(Connection connection) throws SQLException;
    }

    /** @param area code of a unit of the day of the communes; null for all */
    List<CommuneView> all(UUID id, String area, Scope scope) {
        return asked(id, connection -> {
            var review = store.reviews().get(connection, id);
            var communes = visible(connection, review, scope);
            if (area != null && communes.stream().noneMatch(commune -> isIn(commune, area))) {
                throw Problem.of(KitProblem.UNKNOWN_AREA, area, review.dayOfCommunes(today()))
                        .at("?area");
            }
            return review.procedure() == null
                    ? List.of()
                    : communes.stream()
                            .filter(commune -> area == null || isIn(commune, area))
                            .map(commune -> CommuneView.of(commune, review, calendar, today()))
                            .toList();
        });
    }

    /** The latest first. */
    List<Numbered> acts(UUID id, String commune, Scope scope, long before, int limit) {
        return asked(id, connection -> {
            var review = store.reviews().get(connection, id);
            var found = visible(connection, review, scope).stream()
                    .filter(one -> one.code().equals(commune))
                    .findFirst()
                    .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
            return store.acts().of(connection, id, found.unit(), before, limit);
        });
    }

    private List<ReviewedCommune> visible(Connection connection, ReviewUnderProcedure review, Scope scope)
            throws SQLException {
        var communes = store.communes().of(connection, review, today(), scope.array());
        if (communes.isEmpty()) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
        return communes;
    }

    private static boolean isIn(ReviewedCommune commune, String area) {
        return commune.code().equals(area) || commune.within().contains(area);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private <T> T asked(UUID review, Query<T> query) {
        try (var connection = database.getConnection()) {
            return query.in(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read the communes of review " + review, e);
        }
    }
}
