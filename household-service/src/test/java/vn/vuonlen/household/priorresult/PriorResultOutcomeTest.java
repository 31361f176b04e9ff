package vn.vuonlen.household.priorresult;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PriorResultOutcomeTest {

    private static final Pattern NAME = Pattern.compile("(?:THEN|ELSE) '([A-Z_]+)'");

    @Test
    void theStatementNamesExactlyTheOutcomesThatThereAre() {
        var named = NAME.matcher(PriorResults.STORE)
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.toSet());

        assertEquals(known(), named);
    }

    private static Set<String> known() {
        return Arrays.stream(PriorResultOutcome.values()).map(Enum::name).collect(Collectors.toSet());
    }
}
