package vn.vuonlen.household.areachange;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.household.areaplan.AreaAct;
import vn.vuonlen.kit.problem.Problem;

@Schema(name = "NewAreaChange", examples = """
                {"effectiveDate":"2027-01-01",
                 "legalInstrument":{"number":"Nghị quyết 1/NQ-UBTVQH16","date":"2026-11-01","issuer":"Ủy ban Thường vụ Quốc hội"},
                 "acts":[{"kind":"MERGE","units":["03127","03334"],
                          "into":{"code":"03127","name":"Điện Biên Phủ","type":"PHUONG","parent":"11"}}]}""")
record AreaChangeForm(
        @NotNull LocalDate effectiveDate,
        @NotNull @Valid LegalInstrument legalInstrument,
        @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid AreaActForm> acts) {

    /** Records begin on the day before. */
    private static final LocalDate FIRST = LocalDate.of(2015, 1, 2);

    /** Further ahead a year is mistyped. */
    private static final int MOST_YEARS_AHEAD = 2;

    /** The acts, each with what its kind demands; all that is wrong with them is told at once. */
    List<AreaAct> checked(LocalDate today) {
        var checked = new ArrayList<AreaAct>();
        Problem problem = null;
        for (int i = 0; i < acts.size(); i++) {
            try {
                checked.add(acts.get(i).act("/acts/" + i));
            } catch (Problem other) {
                problem = problem == null ? other : problem.and(other);
            }
        }
        if (problem != null) {
            throw problem;
        }
        legalInstrument.requirePlausible(today);
        var last = today.plusYears(MOST_YEARS_AHEAD);
        if (effectiveDate.isBefore(FIRST) || effectiveDate.isAfter(last)) {
            throw Problem.of(HouseholdProblem.OUT_OF_RANGE, FIRST, last).at("/effectiveDate");
        }
        return checked;
    }
}
