package vn.vuonlen.household.areachange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.vuonlen.household.AreaProblem;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.household.area.AreaWriter;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.problem.Problem;

/** The operator's act: says what a change would do, and proposes it. Nothing changes until the province approves. */
@ApplicationScoped
class ProposeAreaChange {

    private final DataSource database;
    private final AreaWriter writer;
    private final AreaChanges changes;
    private final Clock clock;

    ProposeAreaChange(DataSource database, AreaWriter writer, AreaChanges changes, Clock clock) {
        this.database = database;
        this.writer = writer;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    AreaChangeEffects preview(AreaChangeForm form, Caller caller) {
        try (var connection = database.getConnection()) {
            return planned(connection, form, caller).effects();
        } catch (SQLException e) {
            throw new IllegalStateException("Could not preview a change of areas", e);
        }
    }

    /** One proposal after the other, so that of two that overlap the second is refused. */
    @Transactional(TxType.MANDATORY)
    AreaChange propose(AreaChangeForm form, Caller caller) {
        try (var connection = database.getConnection()) {
            writer.lock(connection);
            var planned = planned(connection, form, caller);
            var change = AreaChange.proposed(
                    UuidVersion7Strategy.INSTANCE.generateUuid(null),
                    form,
                    planned.effects(),
                    caller.subject(),
                    clock.instant());
            changes.insert(connection, change, planned);
            return change;
        } catch (SQLException e) {
            throw new IllegalStateException("Could not propose a change of areas", e);
        }
    }

    private PlannedChange planned(Connection connection, AreaChangeForm form, Caller caller) throws SQLException {
        var acts = form.checked(LocalDate.now(clock));
        var planned = PlannedChange.of(connection, form, acts, caller.scope(), HouseholdProblem.UNKNOWN_HOUSEHOLD);
        var other = changes.proposedWith(connection, planned);
        if (other.isPresent()) {
            throw Problem.of(AreaProblem.AREA_CHANGE_PROPOSED).at("/acts").with("change", other.get());
        }
        return planned;
    }
}
