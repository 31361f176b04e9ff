package vn.vuonlen.household.communereview;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.household.ActFields;
import vn.vuonlen.household.ProcedureProblem;
import vn.vuonlen.household.communestep.CommuneAct;
import vn.vuonlen.household.communestep.CommuneAct.DistrictOpinion;
import vn.vuonlen.household.communestep.CommuneAct.RecheckOutcome;
import vn.vuonlen.household.communestep.CommuneStep;
import vn.vuonlen.household.procedure.CommuneActKind;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.kit.text.Names;
import vn.vuonlen.kit.text.Spelling;

/** What was done in communes, as it is sent: the act says which of the facts it has. */
@Schema(name = "NewCommuneAct", examples = """
                {"id":"0190d6c2-7b10-7d2e-8f31-5a0c9b1e4d33","act":"VILLAGE_MEETING","communes":["03163"],
                 "happenedOn":"2018-11-05","present":40,"agreed":36}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CommuneActForm(
        @NotNull UUID id,
        @NotNull CommuneActKind act,
        @Size(min = 1, max = 1000) List<@NotBlank @Size(max = 30) String> communes,
        @NotNull LocalDate happenedOn,
        @Min(1) @Max(100_000) Integer present,
        @Min(0) @Max(100_000) Integer agreed,
        @Size(min = 1, max = 30) String village,
        @Size(min = 1, max = 1000) List<@NotNull UUID> disputed,
        @Size(min = 1, max = 200) String complainant,
        UUID household,
        UUID complaint,
        RecheckOutcome outcome,
        @Size(min = 1, max = 100) String number,
        DistrictOpinion opinion,
        CommuneStep returnTo,
        @Size(min = 1, max = 500) String reason) {

    CommuneActForm {
        communes = communes == null
                ? null
                : communes.stream().map(Spelling::code).distinct().toList();
        village = Spelling.code(village);
        disputed = disputed == null || disputed.contains(null)
                ? disputed
                : disputed.stream().distinct().sorted().toList();
        complainant = Spelling.normalize(complainant);
        number = Spelling.normalize(number);
        reason = Spelling.normalize(reason);
    }

    /** Refuses what the act lacks, what it has no place for, and what cannot be. */
    void check(LocalDate today) {
        var fields = new ActFields("")
                .of("present", present)
                .of("agreed", agreed)
                .of("village", village)
                .of("disputed", disputed)
                .of("complainant", complainant)
                .of("household", household)
                .of("complaint", complaint)
                .of("outcome", outcome)
                .of("number", number)
                .of("opinion", opinion)
                .of("returnTo", returnTo)
                .of("reason", reason);
        switch (act) {
            case START_SURVEY, POSTING -> {}
            case VILLAGE_MEETING -> fields.require("present", "agreed").allow("village", "disputed");
            case COMPLAINT -> fields.require("complainant", "household");
            case RECHECK -> fields.require("complaint", "outcome");
            case ANSWER -> fields.require("complaint");
            case CONCLUSION -> fields.require("number");
            case DISTRICT_OPINION ->
                (opinion == DistrictOpinion.OBJECTS ? fields.require("reason") : fields).require("opinion");
            case RETURN -> fields.require("returnTo", "reason");
        }
        fields.verify();
        requirePlausible(today);
    }

    private void requirePlausible(LocalDate today) {
        if (happenedOn.isAfter(today)) {
            throw Problem.of(ProcedureProblem.ACT_IN_FUTURE, happenedOn).at("/happenedOn");
        }
        if (act == CommuneActKind.VILLAGE_MEETING && agreed > present) {
            throw Problem.of(ProcedureProblem.MORE_AGREED_THAN_PRESENT, agreed, present)
                    .at("/agreed");
        }
        if (complainant != null) {
            Names.faultOfPerson(complainant).ifPresent(fault -> {
                throw Problem.of(fault).at("/complainant");
            });
        }
        if (number != null) {
            Names.faultOfNumber(number).ifPresent(fault -> {
                throw Problem.of(fault).at("/number");
            });
        }
    }

    CommuneAct asAct() {
        return switch (act) {
            case START_SURVEY -> new CommuneAct.SurveyStarts();
            case VILLAGE_MEETING -> new CommuneAct.VillageMeets(present, agreed, village, inDispute());
            case POSTING -> new CommuneAct.ListIsPosted();
            case COMPLAINT -> new CommuneAct.SomebodyComplains(id, household);
            case RECHECK -> new CommuneAct.ComplaintIsRechecked(complaint);
            case ANSWER -> new CommuneAct.ComplaintIsAnswered(complaint);
            case CONCLUSION -> new CommuneAct.CommuneConcludes(number);
            case DISTRICT_OPINION -> new CommuneAct.DistrictAnswers(opinion);
            case RETURN -> new CommuneAct.CommuneIsReturned(returnTo);
        };
    }

    List<UUID> inDispute() {
        return disputed == null ? List.of() : disputed;
    }
}
