package vn.vuonlen.reporting.publishing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The answers of the survey that the event of a result has.
 *
 * @param answered null without a survey
 * @param ethnicGroup the code of the census list; null if no head is known
 */
public record ResultAnswers(
        List<String> causes,
        List<String> aspirations,
        List<String> deprivations,
        boolean noCapacityToWork,
        Set<String> answered,
        boolean committed,
        String ethnicGroup) {

    /** Everything was asked, and the answer is that there is none. */
    public static final ResultAnswers NONE = new ResultAnswers(
            List.of(),
            List.of(),
            List.of(),
            false,
            Set.of("CAUSES", "ASPIRATIONS", "DEPRIVATIONS", "NO_CAPACITY_TO_WORK"),
            false,
            null);

    public ResultAnswers withCauses(List<String> codes) {
        return new ResultAnswers(codes, aspirations, deprivations, noCapacityToWork, answered, committed, ethnicGroup);
    }

    public ResultAnswers withAspirations(List<String> codes) {
        return new ResultAnswers(causes, codes, deprivations, noCapacityToWork, answered, committed, ethnicGroup);
    }

    public ResultAnswers withDeprivations(List<String> codes) {
        return new ResultAnswers(causes, aspirations, codes, noCapacityToWork, answered, committed, ethnicGroup);
    }

    public ResultAnswers withoutCapacityToWork() {
        return new ResultAnswers(causes, aspirations, deprivations, true, answered, committed, ethnicGroup);
    }

    /** Only these questions were asked. */
    public ResultAnswers asked(Set<String> questions) {
        return new ResultAnswers(
                causes, aspirations, deprivations, noCapacityToWork, questions, committed, ethnicGroup);
    }

    public ResultAnswers committing() {
        return new ResultAnswers(causes, aspirations, deprivations, noCapacityToWork, answered, true, ethnicGroup);
    }

    public ResultAnswers ofGroup(String code) {
        return new ResultAnswers(causes, aspirations, deprivations, noCapacityToWork, answered, committed, code);
    }

    Map<String, Object> members() {
        var members = new LinkedHashMap<String, Object>();
        members.put("causes", causes);
        members.put("aspirations", aspirations);
        members.put("deprivations", deprivations);
        members.put("noCapacityToWork", noCapacityToWork);
        members.put("answered", answered);
        members.put("commitment", committed ? Map.of("registeredOn", "2018-03-12", "by", "2018-11-30") : null);
        members.put("ethnicGroup", ethnicGroup == null ? null : Map.of("scheme", "census", "code", ethnicGroup));
        return members;
    }

    /** An event from before results had what was answered, committed and of which group. */
    static Map<String, Object> before() {
        return Map.of(
                "causes",
                List.of("NO_LAND", "NO_CAPITAL"),
                "aspirations",
                List.of(),
                "deprivations",
                List.of("WATER"),
                "noCapacityToWork",
                false);
    }
}
