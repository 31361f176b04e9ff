package vn.vuonlen.reporting.official;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import javax.sql.DataSource;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.audit.CurrentActor;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.boundary.AreaHistoryReader;
import vn.vuonlen.reporting.provenance.FiguresChanged;
import vn.vuonlen.reporting.query.ReportQueryParser;

/** Stores figures as they were published, all of a request or none; what is stored already stays as it is. */
@ApplicationScoped
class StoreOfficialFigures {

    private final DataSource database;
    private final Caller caller;
    private final CurrentActor actor;
    private final Event<FiguresChanged> changed;

    @Inject
    StoreOfficialFigures(DataSource database, Caller caller, CurrentActor actor, Event<FiguresChanged> changed) {
        this.database = database;
        this.caller = caller;
        this.actor = actor;
        this.changed = changed;
    }

    @Transactional(rollbackOn = SQLException.class)
    StoredFigures store(List<OfficialFigure> figures) throws SQLException {
        requireOnce(figures);
        changed.fire(new FiguresChanged());
        try (Connection connection = database.getConnection()) {
            actor.get().announce(connection);
            var areas = AreaHistoryReader.read(connection);
            var found = new ArrayList<FigureOfArea>();
            for (int i = 0; i < figures.size(); i++) {
                found.add(found(figures.get(i), areas, "/figures/" + i));
            }
            return OfficialFigures.store(connection, found, caller.subject());
        }
    }

    private FigureOfArea found(OfficialFigure figure, AreaHistory areas, String pointer) {
        if (!ReportQueryParser.plausible(figure.year())) {
            throw KitProblem.invalid(pointer + "/year", ReportQueryParser.YEARS);
        }
        if (figure.measure().equals(figure.partOf())) {
            throw KitProblem.invalid(
                    pointer + "/partOf",
                    "Một số liệu không thể là một phần của chính nó.",
                    "A figure is no part of itself.");
        }
        return new FigureOfArea(FigureKey.of(figure).areaOf(caller, areas, pointer + "/"), figure);
    }

    private static void requireOnce(List<OfficialFigure> figures) {
        var keys = new HashSet<FigureKey>();
        for (int i = 0; i < figures.size(); i++) {
            if (!keys.add(FigureKey.of(figures.get(i)))) {
                throw KitProblem.invalid(
                        "/figures/" + i,
                        "Số liệu này đã có ở trên trong cùng yêu cầu.",
                        "The request has this figure already.");
            }
        }
    }
}
