package vn.vuonlen.household.areachange;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.kit.text.Names;
import vn.vuonlen.kit.text.Spelling;

/** The paper by which units change. */
@Schema(name = "LegalInstrument")
record LegalInstrument(
        @NotBlank @Size(max = 100) String number,
        @NotNull LocalDate date,
        @NotBlank @Size(max = 200) String issuer) {

    LegalInstrument {
        number = Spelling.normalize(number);
        issuer = Spelling.normalize(issuer);
    }

    void requirePlausible(LocalDate today) {
        Names.faultOfNumber(number).ifPresent(fault -> {
            throw Problem.of(fault).at("/legalInstrument/number");
        });
        Names.faultOfThing(issuer).ifPresent(fault -> {
            throw Problem.of(fault).at("/legalInstrument/issuer");
        });
        if (date.isAfter(today)) {
            throw Problem.of(KitProblem.DECISION_IN_FUTURE, date).at("/legalInstrument/date");
        }
    }

    /** As areas and events name it. */
    String text() {
        return number;
    }
}
