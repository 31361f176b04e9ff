package vn.vuonlen.household.household;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import vn.vuonlen.household.bulk.CopyTable;

/** Writes registered households: themselves, where they live, and their members. */
final class RegistrationCopy {

    private final Connection connection;
    private final PersonalIds ids;

    RegistrationCopy(Connection connection, PersonalIds ids) {
        this.connection = connection;
        this.ids = ids;
    }

    void write(Collection<PlacedHousehold> placed) throws SQLException {
        if (placed.isEmpty()) {
            return;
        }
        households(placed);
        stays(placed);
        members(placed);
    }

    private void households(Collection<PlacedHousehold> placed) throws SQLException {
        try (var table = CopyTable.into(
                connection,
                "household",
                "id, code, area_id, ethnic_minority, registered_on, head_name, head_search, size, registration_hash")) {
            for (var one : placed) {
                var household = one.household();
                var head = household.head().name();
                table.row().id(one.id()).text(household.code()).id(one.area());
                table.flag(household.ethnicMinority()).date(household.registeredOn());
                table.text(head)
                        .text(Spelling.plain(head))
                        .integer(household.size())
                        .bytes(one.hash());
            }
            table.finish();
        }
    }

    private void stays(Collection<PlacedHousehold> placed) throws SQLException {
        try (var table = CopyTable.into(connection, "household_stay", "household_id, area_id, from_date")) {
            for (var one : placed) {
                table.row().id(one.id()).id(one.area()).date(one.household().registeredOn());
            }
            table.finish();
        }
    }

    private void members(Collection<PlacedHousehold> placed) throws SQLException {
        try (var table = CopyTable.into(
                connection,
                "member",
                "id, household_id, ordinal, name, name_search, sex, birth_date, birth_year, ethnic_scheme, ethnic_code,"
                        + " relationship, personal_id_cipher, personal_id_hash, from_date")) {
            for (var one : placed) {
                int ordinal = 1;
                for (var member : one.household().members()) {
                    write(table, one, member, ordinal++);
                }
            }
            table.finish();
        }
    }

    private void write(CopyTable table, PlacedHousehold placed, Member member, int ordinal) throws SQLException {
        var id = member.id() == null ? idOf(placed.id(), ordinal) : member.id();
        var personalId = member.personalId();
        table.row().id(id).id(placed.id()).integer(ordinal);
        table.text(member.name()).text(Spelling.plain(member.name())).code(member.sex());
        table.date(member.birth().date()).integer(member.birth().year());
        table.text(EthnicGroups.SCHEME).text(member.ethnicGroup()).code(member.relationship());
        table.bytes(personalId == null ? null : ids.encrypt(personalId, id));
        table.bytes(personalId == null ? null : ids.hash(personalId));
        table.date(placed.household().registeredOn());
    }

    /** Of one who came without an id: always the same, so that a repetition makes nobody anew. */
    private static UUID idOf(UUID household, int ordinal) {
        return UUID.nameUUIDFromBytes((household + "/" + ordinal).getBytes(StandardCharsets.US_ASCII));
    }
}
