package vn.vuonlen.reporting.official;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.audit.CurrentActor;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.reporting.boundary.AreaHistoryReader;
import vn.vuonlen.reporting.provenance.FiguresChanged;

/** Takes back a figure that no paper has: one that was stored under a wrong area, year, designation, measure or source. */
@ApplicationScoped
class TakeBackOfficialFigure {

    private final DataSource database;
    private final Caller caller;
    private final CurrentActor actor;
    private final Event<FiguresChanged> changed;

    @Inject
    TakeBackOfficialFigure(DataSource database, Caller caller, CurrentActor actor, Event<FiguresChanged> changed) {
        this.database = database;
        this.caller = caller;
        this.actor = actor;
        this.changed = changed;
    }

    @Transactional(rollbackOn = SQLException.class)
    void takeBack(FigureKey key) throws SQLException {
        changed.fire(new FiguresChanged());
        try (Connection connection = database.getConnection()) {
            actor.get().announce(connection);
            var area = key.areaOf(caller, AreaHistoryReader.read(connection), "?");
            if (!OfficialFigures.takeBack(connection, area, key)) {
                throw Problem.of(KitProblem.NOT_FOUND);
            }
        }
    }
}
