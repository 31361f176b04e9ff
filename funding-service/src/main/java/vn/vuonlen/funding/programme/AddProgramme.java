package vn.vuonlen.funding.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import vn.vuonlen.funding.FundingProblem;
import vn.vuonlen.funding.FundingTopics;
import vn.vuonlen.funding.NamedConstraint;
import vn.vuonlen.funding.eligibility.EligibleAreas;
import vn.vuonlen.kit.outbox.Unpublished;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.kit.text.Names;

@ApplicationScoped
class AddProgramme {

    private static final NamedConstraint CODE_TAKEN = new NamedConstraint("programme_code");

    private final Programmes programmes;
    private final EligibleAreas eligibleAreas;
    private final Unpublished unpublished;
    private final Clock clock;

    AddProgramme(Programmes programmes, EligibleAreas eligibleAreas, Unpublished unpublished, Clock clock) {
        this.programmes = programmes;
        this.eligibleAreas = eligibleAreas;
        this.unpublished = unpublished;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    ProgrammeView add(ProgrammeRequest request) {
        requireNames(request);
        eligibleAreas.requireKnown(request.rules());
        requireOneOfEach(request.projects());
        var programme = new Programme(request, clock.instant());
        CODE_TAKEN.refuse(
                () -> Problem.of(FundingProblem.PROGRAMME_CODE_TAKEN, request.code())
                        .at("/code"),
                () -> programmes.persistAndFlush(programme));
        unpublished.mark(FundingTopics.PROGRAMME, programme.id());
        return programme.view();
    }

    private static void requireNames(ProgrammeRequest request) {
        requireName(request.legalInstrument(), "/legalInstrument");
        requireName(request.name(), "/name");
        for (int i = 0; i < request.projects().size(); i++) {
            requireName(request.projects().get(i).name(), "/projects/" + i + "/name");
        }
    }

    private static void requireName(BilingualName name, String pointer) {
        requireName(name.vi(), pointer + "/vi");
        requireName(name.en(), pointer + "/en");
    }

    private static void requireName(String name, String pointer) {
        Names.faultOfThing(name).ifPresent(fault -> {
            throw Problem.of(fault).at(pointer);
        });
    }

    private static void requireOneOfEach(List<ProjectView> projects) {
        var codes = new HashSet<String>();
        for (int i = 0; i < projects.size(); i++) {
            var code = projects.get(i).code();
            if (!codes.add(code)) {
                throw Problem.of(FundingProblem.PROJECT_CODE_REPEATED, code).at("/projects/" + i + "/code");
            }
        }
    }
}
