package vn.vuonlen.infrastructure.testing.access;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.vuonlen.infrastructure.testing.access.AccessTable.Row;
import vn.vuonlen.infrastructure.testing.access.OpenApiOperations.Operation;
import vn.vuonlen.infrastructure.testing.http.ProtectiveHeaders;

/**
 * Calls every operation of a running service's OpenAPI document without a token, with invalid tokens, with every role and
 * every scope of the realm, and for a thing of another commune, and compares with the {@link AccessTable}. An operation
 * that the table does not have is a violation, as is one on a single thing that was not tried on another's, and an answer
 * without the {@link ProtectiveHeaders}.
 */
public final class SecurityMatrix {

    private final OpenApiOperations operations;
    private final AccessTable table;
    private final List<Attempt> elsewhere = new ArrayList<>();
    private final List<Attempt> restricted = new ArrayList<>();

    private SecurityMatrix(URI service, AccessTable table) {
        this.operations = new OpenApiOperations(service);
        this.table = table;
    }

    /** @param readme the file with the table of who may what */
    public static SecurityMatrix of(URI service, Path readme) {
        return new SecurityMatrix(service, AccessTable.read(readme));
    }

    /** Tries the operation on a thing that lies outside the areas of a token whose role would do. */
    public SecurityMatrix another(String operation, String path, String token, String body) {
        elsewhere.add(new Attempt(operation, "on another's thing", path, token, body, s -> s == 403 || s == 404));
        return this;
    }

    public SecurityMatrix another(String operation, String path, String token) {
        return another(operation, path, token, Attempt.NOTHING);
    }

    /** Tries the part of a public operation that its row names roles and scopes for, as the whole of any other. */
    public SecurityMatrix restricted(String operation, String path, String area) {
        restricted.addAll(
                Attempt.ofRestrictedPart(operation, path, area, table.rows().get(operation)));
        return this;
    }

    /** One line for each violation. */
    public List<String> violations() {
        var all = operations.all();
        var violations = new ArrayList<String>();
        if (all.isEmpty()) {
            violations.add("The OpenAPI document has no operation");
        }
        violations.addAll(restrictedPartsNotTried());
        all.forEach(operation -> cases(operation).forEach(attempt -> {
            var answer = operations.call(operation, attempt.path(), attempt.token(), attempt.body());
            if (!attempt.expected().test(answer.statusCode())) {
                violations.add(operation.name() + " " + attempt.caller() + ": " + answer.statusCode());
            }
            ProtectiveHeaders.faults(answer.headers()::allValues)
                    .forEach(fault -> violations.add(operation.name() + " " + attempt.caller() + ": " + fault));
        }));
        all.stream()
                .filter(operation -> table.rows().containsKey(operation.name()))
                .flatMap(operation ->
                        DocumentedSecurity.difference(operation, table.rows().get(operation.name())).stream())
                .forEach(violations::add);
        violations.addAll(notTriedOnAnothers(all));
        violations.addAll(differences(all.stream().map(Operation::name).toList()));
        violations.addAll(table.unknownNames(Set.copyOf(Attempt.ROLES), Set.copyOf(Attempt.SCOPES)));
        return violations;
    }

    private List<Attempt> cases(Operation operation) {
        var cases = new ArrayList<>(Attempt.all(
                operation, table.rows().getOrDefault(operation.name(), new Row(Set.of(), Set.of()))));
        elsewhere.stream().filter(c -> c.operation().equals(operation.name())).forEach(cases::add);
        restricted.stream().filter(c -> c.operation().equals(operation.name())).forEach(cases::add);
        return cases;
    }

    /** A test that tries another's things has to try those of every operation; one without any checks tokens alone. */
    private List<String> notTriedOnAnothers(List<Operation> all) {
        if (elsewhere.isEmpty()) {
            return List.of();
        }
        return all.stream()
                .filter(Operation::ofOneThing)
                .map(Operation::name)
                .filter(table.rows()::containsKey)
                .filter(name -> !table.rows().get(name).isPublic()
                        && !table.rows().get(name).admitsEveryPerson())
                .filter(name -> elsewhere.stream().noneMatch(c -> c.operation().equals(name)))
                .map(name -> name + " was not tried on another's thing")
                .toList();
    }

    private List<String> restrictedPartsNotTried() {
        return table.rows().entrySet().stream()
                .filter(row -> row.getValue().hasRestrictedPart())
                .map(Map.Entry::getKey)
                .filter(name -> restricted.stream().noneMatch(c -> c.operation().equals(name)))
                .map(name -> name + " was not tried on its restricted part")
                .toList();
    }

    private List<String> differences(List<String> known) {
        var named = new LinkedHashSet<>(table.rows().keySet());
        elsewhere.forEach(c -> named.add(c.operation()));
        return Stream.concat(
                        known.stream()
                                .filter(name -> !table.rows().containsKey(name))
                                .map(name -> name + " is not in the table of who may what"),
                        named.stream().filter(name -> !known.contains(name)).map(name -> name + " does not exist"))
                .toList();
    }
}
