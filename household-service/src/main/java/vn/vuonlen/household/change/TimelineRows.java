package vn.vuonlen.household.change;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.vuonlen.household.person.Birth;
import vn.vuonlen.household.person.Relationship;
import vn.vuonlen.household.person.Sex;
import vn.vuonlen.household.timeline.DatedHousehold;
import vn.vuonlen.household.timeline.EndReason;
import vn.vuonlen.household.timeline.FixedUntil;
import vn.vuonlen.household.timeline.FormerMinority;
import vn.vuonlen.household.timeline.LeaveReason;
import vn.vuonlen.household.timeline.Membership;
import vn.vuonlen.household.timeline.Person;
import vn.vuonlen.household.timeline.Stay;

/** Households, people and memberships of the rows of their tables. */
final class TimelineRows {

    private TimelineRows() {}

    static DatedHousehold household(ResultSet row, UUID id, List<Stay> stays, List<FormerMinority> minority)
            throws SQLException {
        var reason = row.getString("end_reason");
        return new DatedHousehold(
                id,
                row.getString("code"),
                row.getObject("registered_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                reason == null ? null : EndReason.valueOf(reason),
                row.getInt("size"),
                row.getBoolean("ethnic_minority"),
                minority,
                stays,
                new FixedUntil(
                        row.getObject("surveyed_until", LocalDate.class),
                        row.getObject("changed_from", LocalDate.class),
                        row.getObject("decided_until", LocalDate.class)));
    }

    static Person person(ResultSet row) throws SQLException {
        var left = row.getString("leave_reason");
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Sex.valueOf(row.getString("sex")),
                new Birth(row.getObject("birth_date", LocalDate.class), row.getInt("birth_year")),
                row.getString("ethnic_code"),
                membership(row),
                left == null ? null : LeaveReason.valueOf(left),
                List.of());
    }

    static Membership membership(ResultSet row) throws SQLException {
        return new Membership(
                row.getObject("household_id", UUID.class),
                Relationship.valueOf(row.getString("relationship")),
                row.getObject("from_date", LocalDate.class),
                row.getObject("to_date", LocalDate.class));
    }
}
