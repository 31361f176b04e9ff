package vn.vuonlen.household.communestep;

import static vn.vuonlen.household.communestep.CommuneStep.AGREED;
import static vn.vuonlen.household.communestep.CommuneStep.APPRAISED;
import static vn.vuonlen.household.communestep.CommuneStep.CONCLUDED;
import static vn.vuonlen.household.communestep.CommuneStep.NOT_STARTED;
import static vn.vuonlen.household.communestep.CommuneStep.OBJECTED;
import static vn.vuonlen.household.communestep.CommuneStep.POSTED;
import static vn.vuonlen.household.communestep.CommuneStep.SURVEYING;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vuonlen.household.procedure.CommuneActKind;
import vn.vuonlen.household.procedure.Procedure;

/** The state machine of a commune in a review: every transition, with the act that makes it. */
public final class CommuneTransitions {

    record Transition(CommuneStep from, CommuneActKind act, CommuneStep to) {}

    private static final List<Transition> TABLE = List.of(
            new Transition(NOT_STARTED, CommuneActKind.START_SURVEY, SURVEYING),
            // Too few agree, or another village still has to meet again.
            new Transition(SURVEYING, CommuneActKind.VILLAGE_MEETING, SURVEYING),
            new Transition(SURVEYING, CommuneActKind.VILLAGE_MEETING, AGREED),
            new Transition(AGREED, CommuneActKind.VILLAGE_MEETING, AGREED),
            new Transition(AGREED, CommuneActKind.VILLAGE_MEETING, SURVEYING),
            new Transition(AGREED, CommuneActKind.POSTING, POSTED),
            new Transition(POSTED, CommuneActKind.COMPLAINT, POSTED),
            new Transition(POSTED, CommuneActKind.RECHECK, POSTED),
            new Transition(POSTED, CommuneActKind.ANSWER, POSTED),
            new Transition(POSTED, CommuneActKind.CONCLUSION, CONCLUDED),
            new Transition(CONCLUDED, CommuneActKind.DISTRICT_OPINION, APPRAISED),
            new Transition(CONCLUDED, CommuneActKind.DISTRICT_OPINION, OBJECTED),
            new Transition(OBJECTED, CommuneActKind.DISTRICT_OPINION, OBJECTED),
            new Transition(OBJECTED, CommuneActKind.DISTRICT_OPINION, APPRAISED),
            new Transition(AGREED, CommuneActKind.RETURN, SURVEYING),
            new Transition(POSTED, CommuneActKind.RETURN, SURVEYING),
            new Transition(POSTED, CommuneActKind.RETURN, AGREED),
            new Transition(CONCLUDED, CommuneActKind.RETURN, SURVEYING),
            new Transition(CONCLUDED, CommuneActKind.RETURN, AGREED),
            new Transition(CONCLUDED, CommuneActKind.RETURN, POSTED),
            new Transition(OBJECTED, CommuneActKind.RETURN, SURVEYING),
            new Transition(OBJECTED, CommuneActKind.RETURN, AGREED),
            new Transition(OBJECTED, CommuneActKind.RETURN, POSTED),
            new Transition(APPRAISED, CommuneActKind.RETURN, SURVEYING),
            new Transition(APPRAISED, CommuneActKind.RETURN, AGREED),
            new Transition(APPRAISED, CommuneActKind.RETURN, POSTED));

    private CommuneTransitions() {}

    /** What can be done now, in the order of the table, as far as the procedure has it. */
    public static List<CommuneActKind> possible(CommuneStep from, Procedure procedure) {
        return of(from).map(Transition::act).distinct().filter(procedure::has).toList();
    }

    static boolean leads(CommuneStep from, CommuneActKind act, CommuneStep to) {
        return TABLE.contains(new Transition(from, act, to));
    }

    private static Stream<Transition> of(CommuneStep from) {
        return TABLE.stream().filter(transition -> transition.from == from);
    }

    /** Of Mermaid. */
    static String diagram() {
        return TABLE.stream()
                .map(one -> "    %s --> %s: %s".formatted(one.from, one.to, one.act))
                .collect(Collectors.joining("\n", "stateDiagram-v2\n    [*] --> NOT_STARTED\n", "\n"));
    }
}
