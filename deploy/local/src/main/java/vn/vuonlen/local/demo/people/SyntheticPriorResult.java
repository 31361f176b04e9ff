package vn.vuonlen.local.demo.people;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import vn.vuonlen.local.demo.plan.History;
import vn.vuonlen.local.demo.plan.ProvincePlan;

/** A result of the year before the first review. It was classified elsewhere, so the row carries the class. */
public record SyntheticPriorResult(
        UUID household, int year, @JsonProperty("class") String povertyClass) {

    public static SyntheticPriorResult of(long seed, History history) {
        int year = ProvincePlan.PRIOR_YEAR;
        return new SyntheticPriorResult(
                Ids.household(seed, history.number()), year, history.in(year).poor() ? "POOR" : "NEAR_POOR");
    }
}
