package vn.vuonlen.household.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import vn.vuonlen.household.person.Birth;
import vn.vuonlen.household.person.Relationship;
import vn.vuonlen.household.person.Sex;
import vn.vuonlen.household.registration.Member;
import vn.vuonlen.household.registration.Registration;
import vn.vuonlen.household.rows.Row;
import vn.vuonlen.household.rows.RowRefused;
import vn.vuonlen.kit.problem.Problem;

/** Makes a registration of a row: with all members in NDJSON, with the head alone and a size in CSV. */
final class HouseholdRow {

    /** The columns of the head in CSV, by the fields of a member. */
    private static final UnaryOperator<String> OF_HEAD =
            field -> "head" + Character.toUpperCase(field.charAt(0)) + field.substring(1);

    private static final String HEAD = "members/0/";

    private HouseholdRow() {}

    static Registration withMembers(Row row) throws RowRefused {
        var rows = row.rows("members");
        var members = new ArrayList<Member>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            try {
                var member = rows.get(i);
                var relationship = member.code(Relationship.class, "relationship");
                members.add(member(
                        member, UnaryOperator.identity(), member.id("id"), relationship, member.text("personalId")));
            } catch (RowRefused e) {
                throw e.within("members/" + i);
            }
        }
        return registration(row, members.size(), members, UnaryOperator.identity());
    }

    static Registration withHead(Row row) throws RowRefused {
        var head = member(row, OF_HEAD, null, Relationship.HEAD, null);
        return registration(row, size(row.number("size")), List.of(head), HouseholdRow::columnOfHead);
    }

    private static Registration registration(Row row, int size, List<Member> members, UnaryOperator<String> columns)
            throws RowRefused {
        try {
            return new Registration(
                    row.id("id"), row.text("code"), row.text("area"), row.date("registeredOn"), size, members);
        } catch (Problem e) {
            throw RowRefused.by(e, columns);
        }
    }

    /** One too large for its type is still too large after this, and one too small too small. */
    private static int size(long number) {
        return Math.clamp(number, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private static String columnOfHead(String field) {
        return field.startsWith(HEAD) ? OF_HEAD.apply(field.substring(HEAD.length())) : field;
    }

    private static Member member(
            Row row, UnaryOperator<String> columns, UUID id, Relationship relationship, String personalId)
            throws RowRefused {
        var sex = row.code(Sex.class, columns.apply("sex"));
        try {
            var name = row.text(columns.apply("name"));
            var birth = Birth.parse(row.text(columns.apply("birthDate")));
            var ethnicGroup = row.text(columns.apply("ethnicGroup"));
            return new Member(id, name, sex, birth, ethnicGroup, relationship, personalId);
        } catch (Problem e) {
            throw RowRefused.by(e, columns);
        }
    }
}
