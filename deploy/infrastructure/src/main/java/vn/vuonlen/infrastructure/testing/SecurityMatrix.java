package vn.vuonlen.infrastructure.testing;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import vn.vuonlen.infrastructure.testing.AccessTable.Row;
import vn.vuonlen.infrastructure.testing.OpenApiOperations.Operation;
import vn.vuonlen.infrastructure.testing.http.ProtectiveHeaders;

/**
 * Calls every operation of a running service's OpenAPI document without a token, with invalid tokens, with every role and
 * every scope of the realm, and for a thing of another commune, and compares with the {@link AccessTable}. An operation
 * that the table does not have is a violation, as is one on a single thing that was not tried on another's, and an answer
 * without the {@link ProtectiveHeaders}.
 */
public final class SecurityMatrix {
    private static final String NOTHING = "{}";
    private static final IntPredicate ADMITTED = s -> s != 401 && s != 403 && s < 500;
    private static final IntPredicate REFUSED = s -> s == 403;
    private static final List<String> ROLES = RealmRoles.ofPeople();
    private static final List<String> SCOPES = RealmRoles.scopesOfMachines();

    private final OpenApiOperations operations;
    private final AccessTable table;
    private final List<Case> elsewhere = new ArrayList<>();

    private record Case(
            String operation, String attempt, String path, String token, String body, IntPredicate expected) {}

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
        elsewhere.add(new Case(operation, "on another's thing", path, token, body, s -> s == 403 || s == 404));
        return this;
    }

    public SecurityMatrix another(String operation, String path, String token) {
        return another(operation, path, token, NOTHING);
    }

    /** One line for each violation. */
    public List<String> violations() {
        var all = operations.all();
        var violations = new ArrayList<String>();
        if (all.isEmpty()) {
            violations.add("The OpenAPI document has no operation");
        }
        all.forEach(operation -> cases(operation).forEach(attempt -> {
            var answer = operations.call(operation, attempt.path(), attempt.token(), attempt.body());
            if (!attempt.expected().test(answer.statusCode())) {
                violations.add(operation.name() + " " + attempt.attempt() + ": " + answer.statusCode());
            }
            ProtectiveHeaders.faults(answer.headers()::allValues)
                    .forEach(fault -> violations.add(operation.name() + " " + attempt.attempt() + ": " + fault));
        }));
        violations.addAll(notTriedOnAnothers(all));
        violations.addAll(differences(all.stream().map(Operation::name).toList()));
        violations.addAll(table.unknownNames(Set.copyOf(ROLES), Set.copyOf(SCOPES)));
        return violations;
    }

    private List<Case> cases(Operation operation) {
        var row = table.rows().getOrDefault(operation.name(), new Row(Set.of(), Set.of()));
        if (row.isPublic()) {
            return List.of(
                    attempt(operation, "without a token", null, ADMITTED),
                    attempt(operation, "as a machine without a scope", machine().sign(), ADMITTED));
        }
        var cases = new ArrayList<>(InvalidTokens.ALL.entrySet().stream()
                .map(wrong -> attempt(operation, wrong.getKey(), wrong.getValue(), s -> s == 401))
                .toList());
        cases.addAll(asPeople(operation, row));
        cases.addAll(asMachines(operation, row));
        elsewhere.stream().filter(c -> c.operation().equals(operation.name())).forEach(cases::add);
        return cases;
    }

    /** Each has every scope too, which grants a person nothing; nor does a role that is named like one. */
    private static List<Case> asPeople(Operation operation, Row row) {
        var cases = new ArrayList<Case>();
        ROLES.forEach(role ->
                cases.add(attempt(operation, "as " + role, person(role), row.admitsRole(role) ? ADMITTED : REFUSED)));
        var rolesLikeScopes = SCOPES.stream().map(scope -> "scope:" + scope).toArray(String[]::new);
        cases.add(attempt(
                operation,
                "as a person without a role of ours",
                person(rolesLikeScopes),
                row.admitsEveryPerson() ? ADMITTED : REFUSED));
        return cases;
    }

    private static List<Case> asMachines(Operation operation, Row row) {
        var cases = new ArrayList<Case>();
        SCOPES.forEach(scope -> cases.add(attempt(
                operation,
                "as a machine with " + scope,
                machine(scope).sign(),
                row.scopes().contains(scope) ? ADMITTED : REFUSED)));
        var withEveryRole =
                Stream.concat(ROLES.stream(), Stream.of(RealmRoles.SYSTEM)).toArray(String[]::new);
        cases.add(attempt(
                operation,
                "as a machine with every role and no scope",
                TestTokens.with(withEveryRole).subject("machine").areas("11").sign(),
                REFUSED));
        return cases;
    }

    private static String person(String... roles) {
        return TestTokens.with(roles)
                .scopes(SCOPES.toArray(String[]::new))
                .areas("11")
                .sign();
    }

    private static TestTokens machine(String... scopes) {
        return TestTokens.machine("machine", scopes).areas("11");
    }

    private static Case attempt(Operation operation, String attempt, String token, IntPredicate expected) {
        return new Case(operation.name(), attempt, operation.somePath(), token, NOTHING, expected);
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
