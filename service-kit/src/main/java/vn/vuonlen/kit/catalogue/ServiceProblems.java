package vn.vuonlen.kit.catalogue;

import java.util.Map;
import java.util.stream.Stream;
import vn.vuonlen.kit.problem.ProblemCatalogue;

/** The refusals of a service, which has one bean of this. Those of the kit are added. */
public interface ServiceProblems {

    Stream<ProblemCatalogue> all();

    /** Codes of earlier versions, each with the one that has its meaning now. */
    default Map<String, String> former() {
        return Map.of();
    }
}
