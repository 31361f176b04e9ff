package vn.vuonlen.household.areachange;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.household.Paper;
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
        new Paper(number, date, issuer).requirePlausible("/legalInstrument", today);
    }

    /** As areas and events name it. */
    String text() {
        return number;
    }
}
