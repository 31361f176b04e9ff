package vn.vuonlen.household.communereview;

import jakarta.enterprise.context.ApplicationScoped;

/** The tables of which an act reads and writes rows, in one transaction. */
@ApplicationScoped
class CommuneStore {

    private final ReviewsUnderProcedure reviews;
    private final ReviewedCommunes communes;
    private final ReviewedHouseholds households;
    private final CommuneActs acts;

    CommuneStore(
            ReviewsUnderProcedure reviews, ReviewedCommunes communes, ReviewedHouseholds households, CommuneActs acts) {
        this.reviews = reviews;
        this.communes = communes;
        this.households = households;
        this.acts = acts;
    }

    ReviewsUnderProcedure reviews() {
        return reviews;
    }

    ReviewedCommunes communes() {
        return communes;
    }

    ReviewedHouseholds households() {
        return households;
    }

    CommuneActs acts() {
        return acts;
    }
}
