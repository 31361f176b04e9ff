package vn.vuonlen.kit.catalogue;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.ProblemCatalogue;

/** Every code that this service answers with, its own and those of the kit, by status and code. */
@ApplicationScoped
class ProblemEntries {

    private final List<ProblemEntry> all;
    private final Map<String, String> former = new HashMap<>();

    ProblemEntries(@All List<ServiceProblems> services) {
        services.forEach(service -> former.putAll(service.former()));
        all = Stream.concat(
                        Stream.<ProblemCatalogue>of(KitProblem.values()),
                        services.stream().flatMap(ServiceProblems::all))
                .map(problem -> ProblemEntry.of(problem, formerOf(problem.code())))
                .sorted(Comparator.comparingInt(ProblemEntry::status).thenComparing(ProblemEntry::code))
                .toList();
    }

    private List<String> formerOf(String code) {
        return former.entrySet().stream()
                .filter(entry -> entry.getValue().equals(code))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    List<ProblemEntry> all() {
        return all;
    }

    /** Also by a code of an earlier version. */
    Optional<ProblemEntry> withCode(String code) {
        var now = former.getOrDefault(code, code);
        return all.stream().filter(entry -> entry.code().equals(now)).findFirst();
    }
}
