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

/**
 * Calls every operation of a running service's OpenAPI document as nobody, with tokens that are wrong in each way, with
 * every role of the realm, and for a thing of another commune. What is open without a reason is a violation, and so is
 * an operation of which nobody says whose it is, and one on one thing that was left out when another's were tried.
 */
public final class SecurityMatrix {
    private static final String NOTHING = "{}";
    private static final IntPredicate LET_IN = s -> s != 401 && s != 403 && s < 500;
    private static final List<String> REALM_ROLES = RealmRoles.read();

    private final OpenApiOperations operations;
    private final Map<String, String> open = new LinkedHashMap<>();
    private final Map<String, String> signedIn = new LinkedHashMap<>();
    private final Map<String, Set<String>> ofRoles = new LinkedHashMap<>();
    private final List<Case> elsewhere = new ArrayList<>();

    private record Case(String operation, String attempt, String path, String token, String body, IntPredicate right) {}

    private SecurityMatrix(URI service) {
        this.operations = new OpenApiOperations(service);
    }

    public static SecurityMatrix of(URI service) {
        return new SecurityMatrix(service);
    }

    /** Names an operation such as {@code GET /v1/reports/poverty} that answers without a token, and why it may. */
    public SecurityMatrix openTo(String operation, String reason) {
        open.put(operation, reason);
        return this;
    }

    /** Names an operation that answers whoever has a token of ours, whatever the role, and why it may. */
    public SecurityMatrix anyoneSignedIn(String operation, String reason) {
        signedIn.put(operation, reason);
        return this;
    }

    /** Names the roles that an operation is for: each of them gets in, and each other role of the realm is refused. */
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

    /** What is not as it must be, one line each. */
    public List<String> violations() {
        var all = operations.all();
        var violations = new ArrayList<String>();
        if (all.isEmpty()) {
            violations.add("The OpenAPI document tells of no operation");
        }
        all.forEach(operation -> cases(operation).forEach(attempt -> {
            int status = operations.call(operation, attempt.path(), attempt.token(), attempt.body());
            if (!attempt.right().test(status)) {
                violations.add(operation.name() + " " + attempt.attempt() + ": " + status);
            }
        }));
        violations.addAll(nobodys(all));
        violations.addAll(untried(all));
        violations.addAll(unknown(all));
        return violations;
    }

    private List<Case> cases(Operation operation) {
        if (open.containsKey(operation.name())) {
            return List.of(attempt(operation, "without a token", null, LET_IN));
        }
        var cases = new ArrayList<>(InvalidTokens.ALL.entrySet().stream()
                .map(wrong -> attempt(operation, wrong.getKey(), wrong.getValue(), s -> s == 401))
                .toList());
        if (!signedIn.containsKey(operation.name())) {
            var right = ofRoles.getOrDefault(operation.name(), Set.of());
            REALM_ROLES.forEach(role -> cases.add(attempt(
                    operation,
                    "as " + role,
                    TestTokens.of(role, "11"),
                    right.contains(role) ? LET_IN : s -> s == 403)));
            cases.add(attempt(operation, "without a role", TestTokens.of("no-role-of-ours", "11"), s -> s == 403));
        }
        elsewhere.stream().filter(c -> c.operation().equals(operation.name())).forEach(cases::add);
        return cases;
    }

    private static Case attempt(Operation operation, String attempt, String token, IntPredicate right) {
        return new Case(operation.name(), attempt, operation.somePath(), token, NOTHING, right);
    }

    private List<String> nobodys(List<Operation> all) {
        return all.stream()
                .map(Operation::name)
                .filter(name -> !open.containsKey(name) && !signedIn.containsKey(name) && !ofRoles.containsKey(name))
                .map(name -> name + " is of no role that the test names")
                .toList();
    }

    /** A test that tries another's things tries those of every operation; one that does not looks at tokens alone. */
    private List<String> untried(List<Operation> all) {
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
