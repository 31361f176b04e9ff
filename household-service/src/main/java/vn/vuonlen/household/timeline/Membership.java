package vn.vuonlen.household.timeline;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.UUID;
import vn.vuonlen.household.person.Relationship;

/** In which household a person is, and as what, both days inclusive; {@code to} is null while it lasts. */
public record Membership(UUID household, Relationship relationship, LocalDate from, LocalDate to) {

    public Membership {
        requireNonNull(household);
        requireNonNull(relationship);
        requireNonNull(from);
    }

    boolean contains(LocalDate day) {
        return !from.isAfter(day) && (to == null || !to.isBefore(day));
    }

    Membership until(LocalDate day) {
        return new Membership(household, relationship, from, day);
    }
}
