package vn.vuonlen.household.communereview;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.vuonlen.household.ProcedureProblem;
import vn.vuonlen.household.communereview.CommuneActs.NewAct;
import vn.vuonlen.household.communestep.CommuneDeadline;
import vn.vuonlen.household.communestep.NextPart;
import vn.vuonlen.household.communestep.ReviewedCommune;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/** Decides for each commune of an act what becomes of it; a refusal is that of one commune. */
final class ActInCommunes {

    private final CommuneChecks checks;
    private final NextPart next;
    private final byte[] hash;
    private final Map<UUID, byte[]> earlier;
    private final List<CommuneOutcome> outcomes = new ArrayList<>();
    private final List<NewAct> done = new ArrayList<>();

    /** @param earlier the hashes of what was recorded under the id of the act, by commune */
    ActInCommunes(CommuneChecks checks, NextPart next, byte[] hash, Map<UUID, byte[]> earlier) {
        this.checks = checks;
        this.next = next;
        this.hash = hash;
        this.earlier = earlier;
    }

    /** @param known all communes of the review in the caller's areas; an act that names none is of all of them */
    List<CommuneOutcome> decide(List<ReviewedCommune> known) {
        var form = checks.act().form();
        if (form.communes() == null) {
            known.forEach(this::decide);
            return outcomes;
        }
        var byCode = known.stream().collect(toMap(ReviewedCommune::code, identity()));
        for (var code : form.communes()) {
            var commune = byCode.get(code);
            if (commune == null) {
                outcomes.add(CommuneOutcome.unknown(
                        code,
                        Problem.of(KitProblem.UNKNOWN_AREA, code, checks.act().dayOfCommunes())
                                .at("/communes")));
            } else {
                decide(commune);
            }
        }
        return outcomes;
    }

    /** What is to be stored. */
    List<NewAct> done() {
        return done;
    }

    private void decide(ReviewedCommune commune) {
        try {
            outcomes.add(outcome(commune));
        } catch (Problem refused) {
            outcomes.add(CommuneOutcome.refused(commune, refused));
        }
    }

    private CommuneOutcome outcome(ReviewedCommune commune) {
        var before = earlier.get(commune.unit());
        if (before != null) {
            if (!Arrays.equals(before, hash)) {
                throw Problem.of(ProcedureProblem.ACT_CONFLICT).at("/id");
            }
            return CommuneOutcome.unchanged(commune);
        }
        var form = checks.act().form();
        var after = commune.at(next.of(commune, form.asAct()), form.happenedOn());
        checks.verify(commune);
        var due = CommuneDeadline.of(
                        commune.part(), next.procedure(), checks.act().review().year())
                .stream()
                .filter(deadline -> deadline.act() == form.act())
                .filter(deadline ->
                        deadline.complaint() == null || deadline.complaint().equals(form.complaint()))
                .map(CommuneDeadline::due)
                .findFirst();
        done.add(new NewAct(after, due.orElse(null)));
        return CommuneOutcome.done(after);
    }
}
