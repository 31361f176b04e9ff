package vn.vuonlen.household.household;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.household.RegistrationProblem;
import vn.vuonlen.household.person.PersonalIds;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.kit.strict.CheckedBody;
import vn.vuonlen.kit.text.Spelling;

/** The number that somebody has of a household: one of the two. */
@Schema(name = "HouseholdLookup", examples = "{\"personalId\": \"011086000123\"}")
record HouseholdLookup(
        @Schema(
                description =
                        "Of a member, in full: 12 digits (CCCD) or 9 (CMND); blanks and dots between them are ignored")
        String personalId,

        @Schema(description = "Of the household in the national register")
        String code)
        implements CheckedBody {

    HouseholdLookup {
        personalId = PersonalIds.digits(personalId);
        code = Spelling.code(code);
    }

    @Override
    public void check() {
        if ((personalId == null) == (code == null)) {
            throw KitProblem.invalid(
                    "",
                    "Hãy gửi đúng một trong hai: số định danh cá nhân của một thành viên, hoặc mã hộ.",
                    "Send exactly one of personalId and code.");
        }
        if (personalId != null && !PersonalIds.WELL_FORMED.matcher(personalId).matches()) {
            throw Problem.of(RegistrationProblem.PERSONAL_ID_MALFORMED).at("/personalId");
        }
    }
}
