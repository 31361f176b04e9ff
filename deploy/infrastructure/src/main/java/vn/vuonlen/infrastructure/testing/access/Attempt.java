package vn.vuonlen.infrastructure.testing.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private static final IntPredicate OK = s -> s == 200;
    private static final String SOME_AREA = "11";

    static List<Attempt> all(Operation operation, Row row) {
        if (row.isPublic()) {
            return List.of(
                    attempt(operation, "without a token", null, ADMITTED),
                    attempt(
                            operation,
                            "as a machine without a scope",
                            TestTokens.machine("machine").areas(SOME_AREA).sign(),
                            ADMITTED));
        }
        var cases = new ArrayList<>(InvalidTokens.ALL.entrySet().stream()
                .map(wrong -> attempt(operation, wrong.getKey(), wrong.getValue(), s -> s == 401))
                .toList());
        callers(row, SOME_AREA)
                .forEach((caller, call) ->
                        cases.add(attempt(operation, caller, call.token(), call.admitted() ? ADMITTED : REFUSED)));
        return cases;
    }

    /** Without a token, and of callers of the area, as an operation that is not public. */
    static List<Attempt> ofRestrictedPart(String operation, String path, String area, Row row) {
        var cases = new ArrayList<Attempt>();
        cases.add(new Attempt(operation, "restricted, without a token", path, null, NOTHING, s -> s == 401));
        callers(row, area)
                .forEach((caller, call) -> cases.add(new Attempt(
                        operation,
                        "restricted, " + caller,
                        path,
                        call.token(),
                        NOTHING,
                        call.admitted() ? OK : REFUSED)));
        return cases;
    }

    private record Call(String token, boolean admitted) {}

    /**
     * By who calls. People have every scope too, which grants a person nothing; nor does a role that is named like one.
     */
    private static Map<String, Call> callers(Row row, String area) {
        var callers = new LinkedHashMap<String, Call>();
        ROLES.forEach(role -> callers.put("as " + role, new Call(person(area, role), row.admitsRole(role))));
        var rolesLikeScopes = SCOPES.stream().map(scope -> "scope:" + scope).toArray(String[]::new);
        callers.put(
                "as a person without a role of ours", new Call(person(area, rolesLikeScopes), row.admitsEveryPerson()));
        SCOPES.forEach(scope -> callers.put(
                "as a machine with " + scope,
                new Call(
                        TestTokens.machine("machine", scope).areas(area).sign(),
                        row.scopes().contains(scope))));
        var everyRole =
                Stream.concat(ROLES.stream(), Stream.of(RealmRoles.SYSTEM)).toArray(String[]::new);
        callers.put(
                "as a machine with every role and no scope",
                new Call(
                        TestTokens.with(everyRole)
                                .subject("machine")
                                .areas(area)
                                .sign(),
                        false));
        return callers;
    }

    private static String person(String area, String... roles) {
        return TestTokens.with(roles)
                .scopes(SCOPES.toArray(String[]::new))
                .areas(area)
                .sign();
    }

    private static Attempt attempt(Operation operation, String caller, String token, IntPredicate expected) {
        return new Attempt(operation.name(), caller, operation.somePath(), token, NOTHING, expected);
    }
}
