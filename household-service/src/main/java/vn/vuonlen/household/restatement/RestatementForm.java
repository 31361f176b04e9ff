package vn.vuonlen.household.restatement;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.household.Paper;
import vn.vuonlen.household.RestatementProblem;
import vn.vuonlen.household.change.HouseholdChangeForm;
import vn.vuonlen.household.registration.HouseholdForm;
import vn.vuonlen.household.survey.SurveySubmission;
import vn.vuonlen.kit.problem.FieldLabel;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.kit.strict.CheckedBody;
import vn.vuonlen.kit.text.Spelling;

/**
 * What a restatement puts right, done in this order: households that were missing, what happened to households in the year,
 * results that are withdrawn, surveys that were wrong or missing.
 */
@Schema(name = "NewRestatement", examples = """
                {"reason":"Hộ kê khai thiếu thu nhập, UBND xã đã xác minh lại",
                 "paper":{"number":"41/BC-UBND","date":"2019-05-06","issuer":"UBND xã Mường Toong"},
                 "surveys":[{"version":1,"survey":{"id":"0190d6c2-7b1f-7d0a-8c11-52f3e8b0a944",
                  "review":"0190d6c2-0c5d-7b6a-9d7e-3a1f5c2b8e70","household":"0190d6c2-6a4e-7c3b-9a52-1f0e6b8f2d11",
                  "surveyedOn":"2018-10-08","income":1200000,"noDeprivation":true}}]}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RestatementForm(
        @NotBlank @Size(max = 1000) String reason,
        @Valid Paper paper,

        List<@NotNull HouseholdForm> registrations,

        List<@NotNull @Valid RestatedChange> changes,

        List<@NotNull UUID> withdrawn,

        List<@NotNull @Valid RestatedSurvey> surveys)
        implements CheckedBody {

    static final int MOST = 500;

    /** What happened to a household in the year; with its id. */
    @Schema(name = "RestatedChange")
    record RestatedChange(
            @NotNull UUID household, @NotNull @Valid HouseholdChangeForm change) {}

    /** A survey as it should have been. */
    @Schema(name = "RestatedSurvey")
    record RestatedSurvey(Long version, @NotNull SurveySubmission survey) {}

    RestatementForm {
        reason = Spelling.normalize(reason);
        registrations = orNone(registrations);
        changes = orNone(changes);
        withdrawn = orNone(withdrawn);
        surveys = orNone(surveys);
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : list;
    }

    @Override
    public void check() {
        for (int i = 0; i < registrations.size(); i++) {
            within("/registrations/" + i, registrations.get(i));
            requireId(registrations.get(i) == null || registrations.get(i).id() != null, "/registrations/" + i);
        }
        for (int i = 0; i < changes.size(); i++) {
            var sent = changes.get(i);
            var named = sent == null || sent.change() == null || sent.change().id() != null;
            requireId(named, "/changes/" + i + "/change");
        }
        for (int i = 0; i < surveys.size(); i++) {
            if (surveys.get(i) != null) {
                within("/surveys/" + i + "/survey", surveys.get(i).survey());
            }
        }
        int size = registrations.size() + changes.size() + withdrawn.size() + surveys.size();
        if (size == 0) {
            throw Problem.of(RestatementProblem.NOTHING_RESTATED);
        }
        if (size > MOST) {
            throw Problem.of(RestatementProblem.RESTATEMENT_TOO_LARGE, size, MOST);
        }
        requireOnce();
    }

    /** A household has one result of the restatement. */
    private void requireOnce() {
        var named = new HashSet<UUID>();
        for (int i = 0; i < withdrawn.size(); i++) {
            requireFirst(named, withdrawn.get(i), "/withdrawn/" + i);
        }
        for (int i = 0; i < surveys.size(); i++) {
            var sent = surveys.get(i);
            var household =
                    sent == null || sent.survey() == null ? null : sent.survey().household();
            requireFirst(named, household, "/surveys/" + i + "/survey/household");
        }
    }

    private static void requireFirst(Set<UUID> named, UUID household, String pointer) {
        if (household != null && !named.add(household)) {
            throw Problem.of(RestatementProblem.RESTATED_TWICE).at(pointer);
        }
    }

    /** Tried and then done it has to be the same. */
    private static void requireId(boolean hasId, String pointer) {
        if (!hasId) {
            throw Problem.of(HouseholdProblem.MISSING_VALUE, new FieldLabel("id"))
                    .at(pointer + "/id");
        }
    }

    /** What is missing altogether Bean Validation tells. */
    private static void within(String pointer, CheckedBody body) {
        try {
            if (body != null) {
                body.check();
            }
        } catch (Problem e) {
            throw e.within(pointer);
        }
    }
}
