package vn.vuonlen.household.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import vn.vuonlen.household.person.Relationship;
import vn.vuonlen.household.person.Sex;
import vn.vuonlen.household.registration.HouseholdForm;
import vn.vuonlen.household.registration.HouseholdForm.MemberForm;
import vn.vuonlen.household.registration.Registration;
import vn.vuonlen.household.rows.Row;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.kit.text.Spelling;

/** Makes a registration of a row: with all members in NDJSON, with the head alone and a size in CSV. */
final class HouseholdRow {

    /** The columns of the head in CSV, by the fields of a member. */
    private static final UnaryOperator<String> OF_HEAD =
            field -> "head" + Character.toUpperCase(field.charAt(0)) + field.substring(1);

    private static final String HEAD = "members/0/";

    private HouseholdRow() {}

    /** @throws Problem with all that is wrong with it */
    static Registration withMembers(Row row) {
        var rows = row.rows("members");
        var members = rows == null
                ? List.<MemberForm>of()
                : rows.stream()
                        .map(member -> member(
                                member,
                                UnaryOperator.identity(),
                                member.id("id"),
                                member.code(Relationship.class, "relationship"),
                                member.text("personalId")))
                        .toList();
        return form(row, members).registration(row.id("id"));
    }

    /** @throws Problem with all that is wrong with it */
    static Registration withHead(Row row) {
        var head = member(row, OF_HEAD, null, Relationship.HEAD, null);
        var id = row.id("id") == null ? derivedId(row) : row.id("id");
        return form(row, List.of(head)).registration(id, size(row.number("size")));
    }

    /** Whether it is known neither by an id nor by a code. */
    static boolean isUnnamed(Row row) {
        return row.id("id") == null && row.text("code") == null && !row.isRefusedAt("code") && !row.isRefusedAt("id");
    }

    /** The same for the same code in the same place, so that the same file again changes nothing. */
    private static UUID derivedId(Row row) {
        var household = "household:" + Spelling.code(row.text("area")) + ":" + Spelling.code(row.text("code"));
        return UUID.nameUUIDFromBytes(household.getBytes(UTF_8));
    }

    private static HouseholdForm form(Row row, List<MemberForm> members) {
        return new HouseholdForm(
                row.id("id"),
                row.text("code"),
                row.text("area"),
                row.date("registeredOn"),
                members,
                row.codes("confirmed"));
    }

    /** One too large for its type is still too large after this, and one too small too small. */
    private static int size(Long number) {
        return number == null ? 0 : Math.clamp(number, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** The column of a field of the registration. */
    static String columnWithHead(String field) {
        return field.startsWith(HEAD) ? OF_HEAD.apply(field.substring(HEAD.length())) : field;
    }

    private static MemberForm member(
            Row row, UnaryOperator<String> columns, UUID id, Relationship relationship, String personalId) {
        return new MemberForm(
                id,
                row.text(columns.apply("name")),
                row.code(Sex.class, columns.apply("sex")),
                row.text(columns.apply("birthDate")),
                row.text(columns.apply("ethnicGroup")),
                relationship,
                personalId);
    }
}
