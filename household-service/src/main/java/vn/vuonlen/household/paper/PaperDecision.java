package vn.vuonlen.household.paper;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/** A decision that a paper names: the conclusion of a commune, or the decision of the province. */
public record PaperDecision(String number, LocalDate date) {

    public PaperDecision {
        requireNonNull(number);
        requireNonNull(date);
    }
}
