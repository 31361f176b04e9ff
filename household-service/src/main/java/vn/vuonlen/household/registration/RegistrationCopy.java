package vn.vuonlen.household.registration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import vn.vuonlen.household.bulk.CopyTable;
import vn.vuonlen.household.person.EthnicGroups;
import vn.vuonlen.household.person.PersonalIds;
import vn.vuonlen.kit.text.Folding;

/** Inserts households, their stays, their members and what was confirmed of them by COPY. */
final class RegistrationCopy {

    private final Connection connection;
    private final PersonalIds ids;

    RegistrationCopy(Connection connection, PersonalIds ids) {
        this.connection = connection;
        this.ids = ids;
    }

    void write(Collection<LocatedHousehold> located) throws SQLException {
        if (located.isEmpty()) {
            return;
        }
        households(located);
        stays(located);
        members(located);
        confirmations(located);
    }

    private void households(Collection<LocatedHousehold> located) throws SQLException {
        try (var table = CopyTable.into(
                connection,
                "household",
                "id, code, area_id, ethnic_minority, registered_on, head_name, head_search, size, registration_hash")) {
            for (var one : located) {
                var household = one.household();
                var head = household.head().name();
                table.row().id(one.id()).text(household.code()).id(one.area());
                table.flag(household.ethnicMinority()).date(household.registeredOn());
                table.text(head)
                        .text(Folding.search(head))
                        .integer(household.size())
                        .bytes(one.hash().bytes());
            }
            table.finish();
        }
    }

    private void stays(Collection<LocatedHousehold> located) throws SQLException {
        try (var table = CopyTable.into(connection, "household_stay", "household_id, area_id, from_date")) {
            for (var one : located) {
                table.row().id(one.id()).id(one.area()).date(one.household().registeredOn());
            }
            table.finish();
        }
    }

    private void members(Collection<LocatedHousehold> located) throws SQLException {
        try (var table = CopyTable.into(
                connection,
                "member",
                "id, household_id, ordinal, name, name_search, sex, birth_date, birth_year, ethnic_scheme, ethnic_code,"
                        + " relationship, personal_id_cipher, personal_id_hash, from_date")) {
            for (var one : located) {
                for (int i = 0; i < one.household().members().size(); i++) {
                    write(table, one, i);
                }
            }
            table.finish();
        }
    }

    private void confirmations(Collection<LocatedHousehold> located) throws SQLException {
        var confirmed = located.stream()
                .filter(one -> !one.household().confirmed().isEmpty())
                .toList();
        if (confirmed.isEmpty()) {
            return;
        }
        try (var table = CopyTable.into(connection, "confirmation", "thing, thing_id, code")) {
            for (var one : confirmed) {
                for (var code : UnlikelyRegistration.doubts(one.household()).answered()) {
                    table.row().text("HOUSEHOLD").id(one.id()).text(code);
                }
            }
            table.finish();
        }
    }

    private void write(CopyTable table, LocatedHousehold located, int index) throws SQLException {
        var member = located.household().members().get(index);
        var id = located.memberId(index);
        var personalId = member.personalId();
        table.row().id(id).id(located.id()).integer(index + 1);
        table.text(member.name()).text(Folding.search(member.name())).code(member.sex());
        table.date(member.birth().date()).integer(member.birth().year());
        table.text(EthnicGroups.SCHEME).text(member.ethnicGroup()).code(member.relationship());
        table.bytes(personalId == null ? null : ids.encrypt(personalId, id));
        table.bytes(personalId == null ? null : ids.hash(personalId));
        table.date(located.household().registeredOn());
    }
}
