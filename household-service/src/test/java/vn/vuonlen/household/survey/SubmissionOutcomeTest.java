package vn.vuonlen.household.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.survey.SubmissionOutcome.Reason;
import vn.vuonlen.household.survey.SubmissionOutcome.Refused;

class SubmissionOutcomeTest {

    /** The CASEs that end in {@code AS outcome}: of the first survey to be checked, and of what became of it. */
    private static final Pattern OUTCOMES = Pattern.compile("CASE(?:(?!\\bCASE\\b).)*?END AS outcome", Pattern.DOTALL);

    private static final Pattern NAME = Pattern.compile("(?:THEN|ELSE) '([A-Z_]+)'");

    @Test
    void theStatementNamesExactlyTheOutcomesThatThereAre() {
        var named = OUTCOMES.matcher(SubmissionSql.STORE_STAGED)
                .results()
                .flatMap(outcome -> NAME.matcher(outcome.group()).results())
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        var known = Stream.concat(
                        Arrays.stream(SubmissionOutcome.class.getPermittedSubclasses())
                                .filter(type -> type != Refused.class)
                                .map(type -> upperSnakeCase(type.getSimpleName())),
                        Arrays.stream(Reason.values()).map(Enum::name))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(known, named);
    }

    private static String upperSnakeCase(String name) {
        return name.replaceAll("(?<=[a-z])[A-Z]", "_$0").toUpperCase(Locale.ROOT);
    }
}
