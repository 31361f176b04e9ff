package vn.vuonlen.household.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Year;
import java.util.UUID;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.kit.problem.Problem;

/** The steps of reviews at this moment. */
@ApplicationScoped
public class ReviewSteps {

    private final Reviews reviews;

    ReviewSteps(Reviews reviews) {
        this.reviews = reviews;
    }

    /** Refuses at once what could only be refused row by row; a survey that comes later is checked again. */
    public void requireOpen(UUID id) {
        var review = reviews.findByIdOptional(id)
                .orElseThrow(() -> Problem.of(HouseholdProblem.UNKNOWN_REVIEW).at("?review"));
        switch (review.step()) {
            case OPEN -> {}
            case CLOSED -> throw Problem.of(HouseholdProblem.REVIEW_NOT_OPEN).at("?review");
            case DECIDED ->
                throw Problem.of(HouseholdProblem.YEAR_DECIDED, Year.of(review.year()))
                        .at("?review");
        }
    }
}
