package vn.vuonlen.household.importing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.household.Refusal;
import vn.vuonlen.household.registration.Registration;
import vn.vuonlen.household.registration.RegistrationOutcome;
import vn.vuonlen.household.registration.Registrations;
import vn.vuonlen.household.rows.Row;
import vn.vuonlen.household.rows.RowBatch;
import vn.vuonlen.household.rows.RowFields;
import vn.vuonlen.household.rows.RowKind;
import vn.vuonlen.household.rows.RowRefused;
import vn.vuonlen.kit.access.Scope;
import vn.vuonlen.kit.jobs.Reject;
import vn.vuonlen.kit.problem.FieldLabel;
import vn.vuonlen.kit.problem.Problem;

/** Rows that register households. */
record HouseholdRows(Registrations registrations, Scope scope) implements RowKind {

    @Override
    public RowFields json() {
        return HouseholdFields.JSON;
    }

    @Override
    public RowFields csv() {
        return HouseholdFields.CSV;
    }

    @Override
    public RowBatch batch() {
        return new Batch();
    }

    @Override
    public List<Reject> check(long number, Row row) {
        var rejects = new ArrayList<Reject>();
        read(number, row, rejects);
        return rejects;
    }

    /** Null, and its refusals, if anything is wrong with it. */
    private static Registration read(long number, Row row, List<Reject> rejects) {
        boolean unnamed = row.has(HouseholdFields.CSV) && HouseholdRow.isUnnamed(row);
        if (unnamed) {
            rejects.add(RowRefused.of(HouseholdProblem.MISSING_VALUE, "code", new FieldLabel("code"))
                    .at(number));
        }
        try {
            var household = row.has(HouseholdFields.CSV) ? HouseholdRow.withHead(row) : HouseholdRow.withMembers(row);
            return unnamed ? null : household;
        } catch (Problem e) {
            addTo(rejects, number, e, columnsOf(row));
            return null;
        }
    }

    private static UnaryOperator<String> columnsOf(Row row) {
        return row.has(HouseholdFields.CSV) ? HouseholdRow::columnWithHead : UnaryOperator.identity();
    }

    private static void addTo(List<Reject> rejects, long number, Problem problem, UnaryOperator<String> columns) {
        RowRefused.by(problem, columns).stream()
                .limit(Row.MOST_FAULTS)
                .forEach(refused -> rejects.add(refused.at(number)));
    }

    private final class Batch implements RowBatch {
        private final List<Registration> households = new ArrayList<>();
        private final List<Long> numbers = new ArrayList<>();
        private UnaryOperator<String> columns = UnaryOperator.identity();

        @Override
        public boolean add(long number, Row row, List<Reject> rejects) {
            var household = read(number, row, rejects);
            if (household != null) {
                households.add(household);
                numbers.add(number);
                columns = columnsOf(row);
            }
            return true;
        }

        @Override
        public int size() {
            return households.size();
        }

        @Override
        public Stored store(Connection connection) throws SQLException {
            return stored(registrations.register(connection, households, scope));
        }

        @Override
        public Stored validate(Connection connection) throws SQLException {
            return stored(registrations.validate(connection, households, scope));
        }

        private Stored stored(List<RegistrationOutcome> outcomes) {
            long accepted = 0;
            long unchanged = 0;
            var rejects = new ArrayList<Reject>();
            for (int i = 0; i < outcomes.size(); i++) {
                switch (outcomes.get(i)) {
                    case RegistrationOutcome.Accepted(List<Refusal> doubts) -> {
                        accepted++;
                        warn(numbers.get(i), doubts, rejects);
                    }
                    case RegistrationOutcome.Unchanged() -> unchanged++;
                    case RegistrationOutcome.Refused(Problem problem) ->
                        addTo(rejects, numbers.get(i), problem, UnaryOperator.identity());
                }
            }
            return new Stored(accepted, unchanged, rejects);
        }

        private void warn(long number, List<Refusal> doubts, List<Reject> rejects) {
            doubts.stream()
                    .limit(Row.MOST_FAULTS)
                    .map(doubt ->
                            doubt.warning(number, columns.apply(doubt.pointer().substring(1))))
                    .forEach(rejects::add);
        }
    }
}
