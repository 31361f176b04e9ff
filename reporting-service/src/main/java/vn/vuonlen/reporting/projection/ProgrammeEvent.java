package vn.vuonlen.reporting.projection;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** What this service reads of {@code funding.programme.v1}. */
record ProgrammeEvent(UUID id, String code, ProgrammeName name, Boolean poverty) {
    record ProgrammeName(String vi, String en) {}

    ProgrammeEvent {
        requireNonNull(id, "id");
        requireNonNull(code, "code");
        requireNonNull(name, "name");
        requireNonNull(poverty, "poverty");
    }
}
