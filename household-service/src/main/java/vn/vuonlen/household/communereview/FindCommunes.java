package vn.vuonlen.household.communereview;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
public class FindCommunes {

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

    /** A meeting, and how far its commune is now. */
    public record MeetingOfCommune(CommuneOfReview at, VillageMeeting meeting) {}

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
            var unit = find(connection, id, commune, scope).commune().unit();
            return store.acts().of(connection, id, unit, before, limit);
        });
    }

    /** @param commune its code on the last day of the review's year, or today while that is to come */
    public CommuneOfReview one(UUID id, String commune, Scope scope) {
        return asked(id, connection -> find(connection, id, commune, scope));
    }

    /** @param act the id under which a meeting was recorded */
    public MeetingOfCommune meeting(UUID id, String commune, UUID act, Scope scope) {
        return asked(id, connection -> {
            var found = find(connection, id, commune, scope);
            return new MeetingOfCommune(
                    found,
                    VillageMeeting.find(connection, id, found.commune().unit(), act)
                            .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND)));
        });
    }

    /** Of any caller: where a household counted that he may see. Empty if the unit takes no part in the review. */
    public Optional<CommuneOfReview> ofUnit(UUID id, UUID unit) {
        return asked(id, connection -> {
            var review = store.reviews().get(connection, id);
            return store.communes().of(connection, review, today(), new UUID[] {unit}).stream()
                    .findFirst()
                    .map(commune -> new CommuneOfReview(review.year(), review.procedure(), commune));
        });
    }

    private CommuneOfReview find(Connection connection, UUID id, String commune, Scope scope) throws SQLException {
        var review = store.reviews().get(connection, id);
        return visible(connection, review, scope).stream()
                .filter(one -> one.code().equals(commune))
                .findFirst()
                .map(one -> new CommuneOfReview(review.year(), review.procedure(), one))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
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
