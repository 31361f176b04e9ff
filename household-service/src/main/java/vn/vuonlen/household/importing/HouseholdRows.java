package vn.vuonlen.household.importing;

import static vn.vuonlen.household.rows.Field.optional;
import static vn.vuonlen.household.rows.Field.required;
import static vn.vuonlen.household.rows.FieldType.DATE;
import static vn.vuonlen.household.rows.FieldType.ID;
import static vn.vuonlen.household.rows.FieldType.INTEGER;
import static vn.vuonlen.household.rows.FieldType.TEXT;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import vn.vuonlen.household.registration.Registration;
import vn.vuonlen.household.registration.RegistrationOutcome;
import vn.vuonlen.household.registration.Registrations;
import vn.vuonlen.household.rows.Field;
import vn.vuonlen.household.rows.Row;
import vn.vuonlen.household.rows.RowBatch;
import vn.vuonlen.household.rows.RowFields;
import vn.vuonlen.household.rows.RowKind;
import vn.vuonlen.household.rows.RowRefused;
import vn.vuonlen.kit.access.Scope;
import vn.vuonlen.kit.jobs.Reject;
import vn.vuonlen.kit.problem.Problem;

/** Rows that register households. */
record HouseholdRows(Registrations registrations, Scope scope) implements RowKind {

    private static final RowFields MEMBER = new RowFields(
            optional("id", ID).ofPerson(),
            required("name", TEXT).ofPerson(),
            required("sex", TEXT),
            required("birthDate", TEXT).ofPerson(),
            required("ethnicGroup", TEXT),
            required("relationship", TEXT),
            optional("personalId", TEXT).ofPerson());

    private static final RowFields JSON = new RowFields(
            required("id", ID),
            optional("code", TEXT),
            required("area", TEXT),
            required("registeredOn", DATE),
            Field.rows("members", MEMBER).ofPerson());

    private static final RowFields CSV = new RowFields(
            required("id", ID),
            optional("code", TEXT),
            required("area", TEXT),
            required("registeredOn", DATE),
            required("headName", TEXT).ofPerson(),
            required("headSex", TEXT),
            required("headBirthDate", TEXT).ofPerson(),
            required("headEthnicGroup", TEXT),
            required("size", INTEGER));

    @Override
    public RowFields json() {
        return JSON;
    }

    @Override
    public RowFields csv() {
        return CSV;
    }

    @Override
    public RowBatch batch() {
        return new Batch();
    }

    private final class Batch implements RowBatch {
        private final List<Registration> households = new ArrayList<>();
        private final List<Long> numbers = new ArrayList<>();

        @Override
        public boolean add(long number, Row row, List<Reject> rejects) throws RowRefused {
            households.add(row.has(CSV) ? HouseholdRow.withHead(row) : HouseholdRow.withMembers(row));
            numbers.add(number);
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
                    case RegistrationOutcome.Accepted() -> accepted++;
                    case RegistrationOutcome.Unchanged() -> unchanged++;
                    case RegistrationOutcome.Refused(Problem problem) ->
                        rejects.add(
                                RowRefused.by(problem, UnaryOperator.identity()).at(numbers.get(i)));
                }
            }
            return new Stored(accepted, unchanged, rejects);
        }
    }
}
