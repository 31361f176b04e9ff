package vn.vuonlen.infrastructure.testing;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import vn.vuonlen.infrastructure.testing.OpenApiOperations.Operation;
import vn.vuonlen.infrastructure.testing.http.ProtectiveHeaders;

/**
 * Calls every operation of a running service's OpenAPI document without a token, with invalid tokens, with every role of
 * the realm, and for a thing of another commune. An operation that is open without a reason is a violation; so is one
 * whose roles the test does not name, one on a single thing that was not tried on another's, and an answer without the
 * {@link ProtectiveHeaders}.
 */
public final class SecurityMatrix {
    private static final String NOTHING = "{}";
    private static final IntPredicate ADMITTED = s -> s != 401 && s != 403 && s < 500;
    private static final List<String> REALM_ROLES = RealmRoles.read();

    private final OpenApiOperations operations;
    private final Map<String, String> open = new LinkedHashMap<>();
    private final Map<String, String> signedIn = new LinkedHashMap<>();
    private final Map<String, Set<String>> ofRoles = new LinkedHashMap<>();
    private final List<Case> elsewhere = new ArrayList<>();

    private record Case(
            String operation, String attempt, String path, String token, String body, IntPredicate expected) {}

    private SecurityMatrix(URI service) {
        this.operations = new OpenApiOperations(service);
    }

    public static SecurityMatrix of(URI service) {
        return new SecurityMatrix(service);
    }

    /** Names an operation such as {@code GET /v1/reports/poverty} that is open without a token, and why it may be. */
    public SecurityMatrix openTo(String operation, String reason) {
        open.put(operation, reason);
        return this;
    }

    /** Names an operation that is open to every valid token, whatever the role, and why it may be. */
    public SecurityMatrix anyoneSignedIn(String operation, String reason) {
        signedIn.put(operation, reason);
        return this;
    }

    /** Names the roles of an operation: each of them may call it, and each other role of the realm is refused. */
    public SecurityMatrix only(String operation, String... roles) {
        ofRoles.put(operation, Set.of(roles));
        return this;
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
        violations.addAll(withoutRoles(all));
        violations.addAll(notTriedOnAnothers(all));
        violations.addAll(unknown(all));
        return violations;
    }

    private List<Case> cases(Operation operation) {
        if (open.containsKey(operation.name())) {
            return List.of(attempt(operation, "without a token", null, ADMITTED));
        }
        var cases = new ArrayList<>(InvalidTokens.ALL.entrySet().stream()
                .map(wrong -> attempt(operation, wrong.getKey(), wrong.getValue(), s -> s == 401))
                .toList());
        if (!signedIn.containsKey(operation.name())) {
            var admitted = ofRoles.getOrDefault(operation.name(), Set.of());
            REALM_ROLES.forEach(role -> cases.add(attempt(
                    operation,
                    "as " + role,
                    TestTokens.of(role, "11"),
                    admitted.contains(role) ? ADMITTED : s -> s == 403)));
            cases.add(attempt(operation, "without a role", TestTokens.of("no-role-of-ours", "11"), s -> s == 403));
        }
        elsewhere.stream().filter(c -> c.operation().equals(operation.name())).forEach(cases::add);
        return cases;
    }

    private static Case attempt(Operation operation, String attempt, String token, IntPredicate expected) {
        return new Case(operation.name(), attempt, operation.somePath(), token, NOTHING, expected);
    }

    private List<String> withoutRoles(List<Operation> all) {
        return all.stream()
                .map(Operation::name)
                .filter(name -> !open.containsKey(name) && !signedIn.containsKey(name) && !ofRoles.containsKey(name))
                .map(name -> name + " is of no role that the test names")
                .toList();
    }

    /** A test that tries another's things has to try those of every operation; one without any checks tokens alone. */
    private List<String> notTriedOnAnothers(List<Operation> all) {
        if (elsewhere.isEmpty()) {
            return List.of();
        }
        return all.stream()
                .filter(Operation::ofOneThing)
                .map(Operation::name)
                .filter(name -> !open.containsKey(name) && !signedIn.containsKey(name))
                .filter(name -> elsewhere.stream().noneMatch(c -> c.operation().equals(name)))
                .map(name -> name + " was not tried on another's thing")
                .toList();
    }

    private List<String> unknown(List<Operation> all) {
        var known = all.stream().map(Operation::name).toList();
        return Stream.of(
                        open.keySet(),
                        signedIn.keySet(),
                        ofRoles.keySet(),
                        elsewhere.stream().map(Case::operation).toList())
                .flatMap(names -> names.stream())
                .filter(name -> !known.contains(name))
                .map(name -> name + " does not exist")
                .toList();
    }
}
