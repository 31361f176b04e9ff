package vn.vuonlen.infrastructure.testing.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.vuonlen.infrastructure.testing.access.AccessTable.Row;
import vn.vuonlen.infrastructure.testing.access.OpenApiOperations.Operation;

/**
 * Whom the security of an operation admits according to its document, as a set of {@code without a token}, {@code
 * every person}, {@code person ROLE} and {@code machine SCOPE}; and whether that is what the table says.
 */
final class DocumentedSecurity {
    private static final String WITHOUT_TOKEN = "without a token";
    private static final String EVERY_PERSON = "every person";

    private DocumentedSecurity() {}

    static Set<String> of(JsonNode alternatives) {
        var admitted = new TreeSet<String>();
        alternatives.forEach(alternative -> {
            if (alternative.isEmpty()) {
                admitted.add(WITHOUT_TOKEN);
            }
            alternative.properties().forEach(scheme -> {
                var kind = scheme.getKey().equals("token") ? "person" : scheme.getKey();
                if (scheme.getValue().isEmpty()) {
                    admitted.add("every " + kind);
                }
                scheme.getValue().forEach(name -> admitted.add(kind + " " + name.asText()));
            });
        });
        return admitted;
    }

    /** A row without anybody is of an operation that is closed, which a document cannot say. */
    static Optional<String> difference(Operation operation, Row row) {
        var expected = expected(row);
        return expected.isEmpty() || expected.equals(operation.admits())
                ? Optional.empty()
                : Optional.of(operation.name() + " admits " + operation.admits() + " in the document, " + expected
                        + " in the table");
    }

    private static Set<String> expected(Row row) {
        var expected =
                row.scopes().stream().map(scope -> "machine " + scope).collect(Collectors.toCollection(TreeSet::new));
        if (row.isPublic()) {
            expected.add(WITHOUT_TOKEN);
        }
        if (row.isPublic() || row.admitsEveryPerson()) {
            expected.add(EVERY_PERSON);
        } else {
            row.people().forEach(role -> expected.add("person " + role));
        }
        return expected;
    }
}
