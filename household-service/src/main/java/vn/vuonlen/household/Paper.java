package vn.vuonlen.household;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.kit.text.Names;
import vn.vuonlen.kit.text.Spelling;

/** The paper that says what was recorded: a certificate, a decision, a report. */
@Schema(name = "Paper")
public record Paper(
        @NotBlank @Size(max = 100) String number,
        @NotNull LocalDate date,
        @NotBlank @Size(max = 200) String issuer) {

    public Paper {
        number = Spelling.normalize(number);
        issuer = Spelling.normalize(issuer);
    }

    public void requirePlausible(String pointer, LocalDate today) {
        Names.faultOfNumber(number).ifPresent(fault -> {
            throw Problem.of(fault).at(pointer + "/number");
        });
        Names.faultOfThing(issuer).ifPresent(fault -> {
            throw Problem.of(fault).at(pointer + "/issuer");
        });
        if (date.isAfter(today)) {
            throw Problem.of(KitProblem.DECISION_IN_FUTURE, date).at(pointer + "/date");
        }
    }
}
