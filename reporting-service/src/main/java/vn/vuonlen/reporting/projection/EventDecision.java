package vn.vuonlen.reporting.projection;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/** A decision of the province: on a review, or on a restatement of one. */
record EventDecision(String number, LocalDate date) {
    EventDecision {
        requireNonNull(number, "number");
        requireNonNull(date, "date");
    }
}
