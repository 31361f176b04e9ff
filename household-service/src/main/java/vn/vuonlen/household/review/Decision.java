package vn.vuonlen.household.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.Year;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.kit.text.Names;
import vn.vuonlen.kit.text.Spelling;

/** The province's decision, such as 158/QĐ-UBND of 2019-02-26. */
@Schema(examples = """
                {"number":"158/QĐ-UBND","date":"2019-02-26"}""")
public record Decision(
        @NotBlank @Size(max = 100) String number, @NotNull LocalDate date) {

    public Decision {
        number = Spelling.normalize(number);
    }

    /** Of a request only: what is stored was entered before its number was checked, and stays readable. */
    public void requirePlausible(int year, LocalDate today) {
        Names.faultOfNumber(number).ifPresent(fault -> {
            throw Problem.of(fault).at("/number");
        });
        if (date.isAfter(today)) {
            throw Problem.of(KitProblem.DECISION_IN_FUTURE, date).at("/date");
        }
        if (date.getYear() < year) {
            throw Problem.of(HouseholdProblem.DECIDED_BEFORE_YEAR, date, Year.of(year))
                    .at("/date");
        }
    }
}
