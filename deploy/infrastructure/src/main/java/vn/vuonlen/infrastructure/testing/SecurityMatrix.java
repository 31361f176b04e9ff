package vn.vuonlen.infrastructure.testing;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import vn.vuonlen.infrastructure.testing.Operations.Operation;

/**
 * Calls every operation of a running service's OpenAPI document as nobody, with tokens that are wrong in each way, with
 * the wrong role, and for a thing of another commune. What is open without a reason is a violation, and so is an
 * operation on one thing that was left out when another's things were tried.
 */
public final class SecurityMatrix {
    private static final String NOTHING = "{}";

    private final Operations operations;
    private final Map<String, String> open = new LinkedHashMap<>();
    private final Map<String, String> signedIn = new LinkedHashMap<>();
    private final List<Case> elsewhere = new ArrayList<>();

    private record Case(String operation, String attempt, String path, String token, String body, IntPredicate right) {}

    private SecurityMatrix(URI service) {
        this.operations = new Operations(service);
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
        violations.addAll(untried(all));
        violations.addAll(unknown(all));
        return violations;
    }

    private List<Case> cases(Operation operation) {
        if (open.containsKey(operation.name())) {
            return List.of(attempt(operation, "without a token", null, s -> s != 401 && s != 403 && s < 500));
        }
        var cases = new ArrayList<>(WrongTokens.ALL.entrySet().stream()
                .map(wrong -> attempt(operation, wrong.getKey(), wrong.getValue(), s -> s == 401))
                .toList());
        if (!signedIn.containsKey(operation.name())) {
            // Of one thing, "not found" refuses as well: a job is its submitter's, to others it does not exist.
            cases.add(attempt(
                    operation,
                    "without a role",
                    TestTokens.of("no-role-of-ours", "11"),
                    s -> s == 403 || s == 404 && operation.ofOneThing()));
        }
        if (operation.changes()) {
            cases.add(attempt(operation, "as an auditor", TestTokens.of("auditor", "11"), s -> s == 403));
        }
        elsewhere.stream().filter(c -> c.operation().equals(operation.name())).forEach(cases::add);
        return cases;
    }

    private static Case attempt(Operation operation, String attempt, String token, IntPredicate right) {
        return new Case(operation.name(), attempt, operation.somePath(), token, NOTHING, right);
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
                        elsewhere.stream().map(Case::operation).toList())
                .flatMap(names -> names.stream())
                .filter(name -> !known.contains(name))
                .map(name -> name + " does not exist")
                .toList();
    }
}
