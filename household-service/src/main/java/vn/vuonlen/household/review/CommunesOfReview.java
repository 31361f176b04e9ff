package vn.vuonlen.household.review;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What has to have happened in the communes before their review takes a step: as its procedure says, if it has one. */
public interface CommunesOfReview {

    /** Refuses the closing as long as a commune has not concluded, or its district has not given its opinion. */
    void requireConcluded(UUID review);

    /** The latest day on which something was done in a commune of it. */
    Optional<LocalDate> lastActOn(UUID review);
}
