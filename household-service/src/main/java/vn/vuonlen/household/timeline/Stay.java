package vn.vuonlen.household.timeline;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.UUID;

/** Where a household lived, from when to when, both inclusive; {@code to} is null while it lives there. */
public record Stay(UUID area, LocalDate from, LocalDate to) {

    public Stay {
        requireNonNull(area);
        requireNonNull(from);
    }

    Stay until(LocalDate day) {
        return new Stay(area, from, day);
    }
}
