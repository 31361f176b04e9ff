package vn.vuonlen.funding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Stream;
import vn.vuonlen.kit.catalogue.ServiceProblems;
import vn.vuonlen.kit.problem.ProblemCatalogue;

/** All refusals of this service, for the catalogue that it answers. */
@ApplicationScoped
class FundingProblems implements ServiceProblems {

    @Override
    public Stream<ProblemCatalogue> all() {
        return Stream.of(FundingProblem.values());
    }

    @Override
    public Map<String, String> former() {
        return Map.of("area-unknown", "unknown-area");
    }
}
