package vn.vuonlen.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Stream;
import vn.vuonlen.household.rows.ImportProblem;
import vn.vuonlen.household.workbook.WorkbookProblem;
import vn.vuonlen.kit.catalogue.ServiceProblems;
import vn.vuonlen.kit.problem.ProblemCatalogue;

/** All refusals of this service, for the catalogue that it answers. */
@ApplicationScoped
class HouseholdProblems implements ServiceProblems {

    @Override
    public Stream<ProblemCatalogue> all() {
        return Stream.<ProblemCatalogue[]>of(
                        HouseholdProblem.values(),
                        AreaProblem.values(),
                        DuplicateProblem.values(),
                        ChangeProblem.values(),
                        ProcedureProblem.values(),
                        RegistrationProblem.values(),
                        ConfirmProblem.values(),
                        CommitmentProblem.values(),
                        RestatementProblem.values(),
                        PaperProblem.values(),
                        ImportProblem.values(),
                        WorkbookProblem.values())
                .flatMap(Stream::of);
    }

    @Override
    public Map<String, String> former() {
        return Map.of("decided-in-future", "decision-in-future");
    }
}
