package vn.vuonlen.local.demo.people;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;

/** A commitment as a household registers it; its withdrawal is null if it stands. */
public record SyntheticCommitment(
        @JsonIgnore UUID household,
        int year,
        String plan,
        List<String> aspirations,
        String by,
        String registeredOn,
        @JsonIgnore Withdrawal withdrawal) {

    public SyntheticCommitment {
        aspirations = List.copyOf(aspirations);
    }

    public record Withdrawal(String withdrawnOn, String reason) {}
}
