package vn.vuonlen.local.demo.people;

import java.util.List;
import java.util.UUID;

/** A survey as an import row names it: what was seen and said, never a class. Income in đồng per person and month. */
public record SyntheticSurvey(
        UUID id,
        UUID household,
        String surveyedOn,
        long income,
        int b1,
        int b2,
        List<String> deprivations,
        List<String> causes,
        List<String> aspirations,
        boolean noCapacityToWork,
        boolean applicant) {

    public SyntheticSurvey {
        deprivations = List.copyOf(deprivations);
        causes = List.copyOf(causes);
        aspirations = List.copyOf(aspirations);
    }
}
