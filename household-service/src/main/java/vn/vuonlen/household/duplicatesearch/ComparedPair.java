package vn.vuonlen.household.duplicatesearch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Two people with what speaks for their being one and against it, the lower id first. */
record ComparedPair(UUID first, UUID second, List<DuplicateReason> reasons) {

    ComparedPair {
        reasons = List.copyOf(reasons);
    }

    static ComparedPair of(ResultSet row) throws SQLException {
        var reasons = (String[]) row.getArray(3).getArray();
        return new ComparedPair(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                Arrays.stream(reasons).map(DuplicateReason::valueOf).toList());
    }

    int score() {
        return DuplicateReason.score(reasons);
    }

    boolean isCandidate() {
        return score() >= DuplicateReason.ENOUGH;
    }
}
