package vn.vuonlen.infrastructure.testing.access;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import vn.vuonlen.infrastructure.testing.RealmRoles;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.infrastructure.testing.access.AccessTable.Row;
import vn.vuonlen.infrastructure.testing.access.OpenApiOperations.Operation;

/** One call of an operation, and the statuses that it may be answered with. */
record Attempt(String operation, String caller, String path, String token, String body, IntPredicate expected) {
    static final String NOTHING = "{}";
    static final List<String> ROLES = RealmRoles.ofPeople();
    static final List<String> SCOPES = RealmRoles.scopesOfMachines();
    private static final IntPredicate ADMITTED = s -> s != 401 && s != 403 && s < 500;
    private static final IntPredicate REFUSED = s -> s == 403;

    static List<Attempt> all(Operation operation, Row row) {
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
        return cases;
    }

    /** Each has every scope too, which grants a person nothing; nor does a role that is named like one. */
    private static List<Attempt> asPeople(Operation operation, Row row) {
        var cases = new ArrayList<Attempt>();
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

    private static List<Attempt> asMachines(Operation operation, Row row) {
        var cases = new ArrayList<Attempt>();
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

    private static Attempt attempt(Operation operation, String caller, String token, IntPredicate expected) {
        return new Attempt(operation.name(), caller, operation.somePath(), token, NOTHING, expected);
    }
}
