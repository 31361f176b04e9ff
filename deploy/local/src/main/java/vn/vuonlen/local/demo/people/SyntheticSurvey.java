package vn.vuonlen.local.demo.people;

import java.util.List;
import java.util.UUID;

/** A survey as a row of an import: answers, never a class. Income is in đồng per person and month. */
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
        boolean applicant,
        boolean noDeprivation) {

    public SyntheticSurvey {
        deprivations = List.copyOf(deprivations);
        causes = List.copyOf(causes);
        aspirations = List.copyOf(aspirations);
    }
}
