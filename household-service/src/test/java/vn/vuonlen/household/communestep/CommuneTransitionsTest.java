package vn.vuonlen.household.communestep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vuonlen.household.procedure.CommuneActKind;
import vn.vuonlen.household.procedure.Procedures;

/** The table of transitions, which the README shows; {@code -Dreadme.write} writes it there. */
class CommuneTransitionsTest {

    private static final Path README = Path.of("README.md");

    private static final Pattern DIAGRAM =
            Pattern.compile("(?<=```mermaid\n)stateDiagram-v2\n.*?(?=```)", Pattern.DOTALL);

    @Test
    void theReadmeShowsEveryTransition() throws IOException {
        var readme = Files.readString(README);
        if (System.getProperty("readme.write") != null) {
            readme = DIAGRAM.matcher(readme).replaceFirst(Matcher.quoteReplacement(CommuneTransitions.diagram()));
            Files.writeString(README, readme);
        }

        var shown = DIAGRAM.matcher(readme).results().map(hit -> hit.group()).toList();

        assertEquals(List.of(CommuneTransitions.diagram()), shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "17-2016;          CONCLUDED; RETURN",
                "24-2021;          CONCLUDED; DISTRICT_OPINION RETURN",
                "24-2021-communes; CONCLUDED; RETURN",
                "24-2021;          POSTED;    COMPLAINT RECHECK ANSWER CONCLUSION RETURN"
            })
    void whatIsPossibleIsAsTheProcedureHasIt(String procedure, CommuneStep step, String acts) {
        var possible = CommuneTransitions.possible(step, new Procedures().get(procedure, 1));

        assertEquals(
                acts,
                String.join(" ", possible.stream().map(CommuneActKind::name).toList()));
    }
}
