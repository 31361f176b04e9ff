package vn.vuonlen.household.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.priorresult.PriorResultRows;
import vn.vuonlen.household.rows.RowFields;
import vn.vuonlen.household.rows.RowKind;
import vn.vuonlen.household.survey.SurveyRows;
import vn.vuonlen.household.village.VillageRows;

/** The documented fields of an import are those that it reads. */
class ImportFieldsTest {

    private static final RowKind HOUSEHOLDS = new HouseholdRows(null, null);

    private static final Map<String, RowFields> KINDS = Map.of(
            "households, NDJSON", HOUSEHOLDS.json(),
            "households, CSV", HOUSEHOLDS.csv(),
            "surveys", new SurveyRows(null, null, null, null).json(),
            "prior-results", new PriorResultRows(null, null, null).json(),
            "villages", new VillageRows(null, null).json());

    @Test
    void theReadmeListsExactlyTheFieldsOfEachKind() throws IOException {
        var readme = Files.readString(Path.of("README.md"));

        KINDS.forEach((kind, fields) -> assertEquals(listed(fields, ""), table(readme, kind, 3), kind));
    }

    @Test
    void theInterfaceDescriptionNamesEachField() {
        for (var fields : KINDS.values()) {
            names(fields).forEach(name -> assertTrue(ImportFields.DESCRIPTION.contains("`" + name + "`"), () -> name));
        }
    }

    @Test
    void theReadmeAndTheInterfaceDescriptionListTheOtherNamesOfAHeader() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        var description = ImportFields.DESCRIPTION.replaceAll("\\s+", " ");

        for (var kind : List.of("households, CSV", "surveys", "prior-results", "villages")) {
            for (var field : KINDS.get(kind).all()) {
                var names = String.join(", ", field.names());
                assertFalse(names.isEmpty(), field.name());
                assertTrue(description.contains(names), () -> kind + " " + names);
                assertTrue(
                        table(readme, kind, 5).stream()
                                .anyMatch(
                                        row -> row.startsWith("`" + field.name() + "` ") && row.endsWith(" " + names)),
                        () -> kind + " " + names);
            }
        }
    }

    private static List<String> listed(RowFields fields, String within) {
        return fields.all().stream()
                .flatMap(field -> Stream.concat(
                        Stream.of("`%s%s` %s %s"
                                .formatted(
                                        within,
                                        field.name(),
                                        field.type().name().toLowerCase(Locale.ROOT),
                                        field.required() ? "yes" : "no")),
                        field.parts() == null ? Stream.of() : listed(field.parts(), field.name() + "/").stream()))
                .toList();
    }

    private static Stream<String> names(RowFields fields) {
        return fields.all().stream()
                .flatMap(field -> field.parts() == null
                        ? Stream.of(field.name())
                        : Stream.concat(Stream.of(field.name()), names(field.parts())));
    }

    /** The first columns of the table below the heading. */
    private static List<String> table(String readme, String heading, int columns) {
        return readme.lines()
                .dropWhile(line -> !line.equals("### " + heading))
                .dropWhile(line -> !line.startsWith("|---"))
                .skip(1)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Stream.of(line.split("\\|"))
                        .map(String::strip)
                        .skip(1)
                        .limit(columns)
                        .collect(Collectors.joining(" ")))
                .toList();
    }
}
