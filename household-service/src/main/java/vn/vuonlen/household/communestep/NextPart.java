package vn.vuonlen.household.communestep;

import java.time.LocalDate;
import java.util.List;
import vn.vuonlen.household.ProcedureProblem;
import vn.vuonlen.household.communestep.CommuneAct.CommuneConcludes;
import vn.vuonlen.household.communestep.CommuneAct.CommuneIsReturned;
import vn.vuonlen.household.communestep.CommuneAct.ComplaintIsAnswered;
import vn.vuonlen.household.communestep.CommuneAct.ComplaintIsRechecked;
import vn.vuonlen.household.communestep.CommuneAct.DistrictAnswers;
import vn.vuonlen.household.communestep.CommuneAct.DistrictOpinion;
import vn.vuonlen.household.communestep.CommuneAct.ListIsPosted;
import vn.vuonlen.household.communestep.CommuneAct.SomebodyComplains;
import vn.vuonlen.household.communestep.CommuneAct.SurveyStarts;
import vn.vuonlen.household.communestep.CommuneAct.VillageMeets;
import vn.vuonlen.household.communestep.CommunePart.Agreed;
import vn.vuonlen.household.communestep.CommunePart.Appraised;
import vn.vuonlen.household.communestep.CommunePart.Concluded;
import vn.vuonlen.household.communestep.CommunePart.Objected;
import vn.vuonlen.household.communestep.CommunePart.OpenComplaint;
import vn.vuonlen.household.communestep.CommunePart.Posted;
import vn.vuonlen.household.communestep.CommunePart.Surveying;
import vn.vuonlen.household.procedure.CommuneActKind;
import vn.vuonlen.household.procedure.Procedure;
import vn.vuonlen.household.procedure.WorkingCalendar;
import vn.vuonlen.kit.problem.Problem;

/** What an act of a day makes of a commune's part, by the procedure; refused if it cannot be done now. */
public record NextPart(Procedure procedure, WorkingCalendar calendar, LocalDate day, String actor) {

    public CommunePart of(ReviewedCommune commune, CommuneAct act) {
        var part = commune.part();
        requirePossible(part.step(), act.kind());
        if (commune.lastActOn() != null && day.isBefore(commune.lastActOn())) {
            throw Problem.of(ProcedureProblem.ACT_BEFORE_PREVIOUS, day, commune.lastActOn())
                    .at("/happenedOn");
        }
        var next = next(commune, part, act);
        if (!CommuneTransitions.leads(part.step(), act.kind(), next.step())) {
            throw new IllegalStateException("No transition from " + part.step() + " by " + act + " to " + next.step());
        }
        return next;
    }

    private void requirePossible(CommuneStep step, CommuneActKind act) {
        var possible = CommuneTransitions.possible(step, procedure);
        if (act == CommuneActKind.COMPLAINT && step.concluded()) {
            throw Problem.of(ProcedureProblem.COMPLAINT_AFTER_CONCLUSION).with("possible", possible);
        }
        if (!possible.contains(act)) {
            throw Problem.of(ProcedureProblem.ACT_OUT_OF_ORDER, act, step, possible)
                    .with("possible", possible);
        }
    }

    private CommunePart next(ReviewedCommune commune, CommunePart part, CommuneAct act) {
        return switch (act) {
            case SurveyStarts unused -> new Surveying(List.of(), List.of());
            case VillageMeets meeting -> new MeetingResult(commune.code(), meeting, actor).of(part, procedure.quorum());
            case ListIsPosted unused -> new Posted((Agreed) part, day, limit(CommuneActKind.POSTING), List.of());
            case SomebodyComplains complaint ->
                ((Posted) part)
                        .with(new OpenComplaint(
                                complaint.id(), complaint.household(), limit(CommuneActKind.RECHECK), null));
            case ComplaintIsRechecked recheck -> ((Posted) part).recheckedOn(recheck.complaint(), day);
            case ComplaintIsAnswered answer -> ((Posted) part).answered(answer.complaint());
            case CommuneConcludes conclusion -> concluded((Posted) part, conclusion.number());
            case DistrictAnswers answer -> answered(part, answer.opinion());
            case CommuneIsReturned returned -> returned(part, returned.to());
        };
    }

    /** The last working day by which the procedure wants it; null where it sets no limit. */
    private LocalDate limit(CommuneActKind act) {
        return procedure.workingDays(act).map(days -> calendar.after(day, days)).orElse(null);
    }

    /** The list hangs until the end of its last day. */
    private Concluded concluded(Posted posted, String number) {
        if (!day.isAfter(posted.until())) {
            throw Problem.of(ProcedureProblem.POSTING_NOT_ENDED, posted.until()).at("/happenedOn");
        }
        requireAnswered(posted);
        if (actor.equals(posted.meeting().recordedBy())) {
            throw Problem.of(ProcedureProblem.CONCLUSION_BY_RECORDER);
        }
        return new Concluded(posted, number, day, actor, limit(CommuneActKind.DISTRICT_OPINION));
    }

    private static void requireAnswered(Posted posted) {
        if (!posted.complaints().isEmpty()) {
            throw Problem.of(
                    ProcedureProblem.COMPLAINT_UNANSWERED, posted.complaints().size());
        }
    }

    private CommunePart answered(CommunePart part, DistrictOpinion opinion) {
        var conclusion = conclusion(part);
        if (actor.equals(conclusion.concludedBy())) {
            throw Problem.of(ProcedureProblem.OPINION_BY_CONCLUDER);
        }
        return opinion == DistrictOpinion.AGREES ? new Appraised(conclusion) : new Objected(conclusion);
    }

    /** Back to an earlier step, with what was known there; no complaint is lost by it. */
    private static CommunePart returned(CommunePart part, CommuneStep to) {
        if (!CommuneTransitions.leads(part.step(), CommuneActKind.RETURN, to)) {
            throw Problem.of(ProcedureProblem.NOT_AN_EARLIER_STEP, part.step(), to)
                    .at("/returnTo");
        }
        // Another posting would not know of them.
        if (part instanceof Posted posted) {
            requireAnswered(posted);
        }
        if (to == CommuneStep.SURVEYING) {
            return new Surveying(List.of(), List.of());
        }
        var posted = part instanceof Posted before ? before : conclusion(part).posting();
        return to == CommuneStep.POSTED ? posted : posted.meeting();
    }

    private static Concluded conclusion(CommunePart part) {
        return switch (part) {
            case Concluded concluded -> concluded;
            case Objected objected -> objected.conclusion();
            case Appraised appraised -> appraised.conclusion();
            default -> throw new IllegalArgumentException("Nothing is concluded at " + part.step());
        };
    }
}
