package vn.vuonlen.household.areaplan;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.vuonlen.household.AreaProblem;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.household.area.AreaLevel;
import vn.vuonlen.household.areaplan.AreaAct.Part;
import vn.vuonlen.kit.problem.FieldLabel;
import vn.vuonlen.kit.problem.Problem;

/** The rules of the parts of one unit: they make up the whole, and nothing goes to two of them. */
final class SplitParts {

    private SplitParts() {}

    static void check(List<Part> parts, AreaLevel level, String pointer) {
        var sum = parts.stream().map(Part::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.ONE) != 0
                || parts.stream().anyMatch(part -> part.weight().signum() <= 0)) {
            throw Problem.of(AreaProblem.PARTS_WEIGH_OTHERWISE, sum).at(pointer);
        }
        if (parts.stream().filter(Part::rest).count() > 1) {
            throw Problem.of(AreaProblem.REST_TWICE).at(pointer);
        }
        var targets = new HashSet<Object>();
        var named = new HashSet<Object>();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            if (level == AreaLevel.DISTRICT && !part.households().isEmpty()) {
                throw Problem.of(AreaProblem.FIELD_OF_OTHER_ACT, new FieldLabel("households"))
                        .at(pointer + "/" + i + "/households");
            }
            requireOnce(targets, List.of(part.into().code()), pointer + "/" + i);
            requireOnce(named, part.units(), pointer + "/" + i + "/units");
            requireOnce(named, part.households(), pointer + "/" + i + "/households");
        }
    }

    private static void requireOnce(Set<Object> named, List<?> of, String pointer) {
        of.stream().filter(one -> !named.add(one)).findFirst().ifPresent(one -> {
            throw Problem.of(HouseholdProblem.REPEATED_CODE, one).at(pointer);
        });
    }

    /** To which part a unit below the split one goes, by its code. */
    static Optional<Heir> heirOf(String code, Ending split) {
        return split.heirs().stream()
                .filter(heir -> heir.part().units().contains(code))
                .findFirst()
                .or(() -> rest(split));
    }

    static Optional<Heir> rest(Ending split) {
        return split.heirs().stream().filter(heir -> heir.part().rest()).findFirst();
    }
}
