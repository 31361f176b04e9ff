package vn.vuonlen.household.village;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.vuonlen.household.AreaProblem;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.household.area.AreaLevel;
import vn.vuonlen.household.rows.RowRefused;
import vn.vuonlen.kit.jobs.Reject;
import vn.vuonlen.kit.problem.FieldLabel;
import vn.vuonlen.kit.problem.ProblemType;
import vn.vuonlen.kit.text.Names;

/** What is wrong with a village by itself; what is absent counts as read wrongly and is said elsewhere. */
final class VillageRules {

    private static final Pattern CODE = Pattern.compile("[0-9]{5}-[0-9]{2,3}");

    private static final LocalDate RECORDS_BEGIN = LocalDate.of(2015, 1, 1);

    private final long row;
    private final List<Reject> rejects = new ArrayList<>();

    private VillageRules(long row) {
        this.row = row;
    }

    static List<Reject> check(long row, NewVillage village) {
        var rules = new VillageRules(row);
        rules.isWellNamed(village);
        rules.hasDaysInOrder(village);
        rules.isDesignatedWholly(village);
        return rules.rejects;
    }

    private void isWellNamed(NewVillage village) {
        if (village.code() != null && !CODE.matcher(village.code()).matches()) {
            refuse(AreaProblem.AREA_CODE_MALFORMED, "code", village.code(), AreaLevel.VILLAGE);
        }
        Names.faultOfThing(village.name()).ifPresent(fault -> refuse(fault, "name"));
    }

    private void hasDaysInOrder(NewVillage village) {
        if (isBefore(village.validFrom(), RECORDS_BEGIN)) {
            refuse(HouseholdProblem.OUT_OF_RANGE, "validFrom", RECORDS_BEGIN, LocalDate.of(2200, 12, 31));
        }
        if (isBefore(village.validTo(), village.validFrom())) {
            refuse(AreaProblem.ENDS_BEFORE_IT_BEGINS, "validTo", village.validTo());
        }
        if (isBefore(village.designatedTo(), village.designatedFrom())) {
            refuse(AreaProblem.ENDS_BEFORE_IT_BEGINS, "designatedTo", village.designatedTo());
        }
        if (isBefore(village.designatedFrom(), village.validFrom())) {
            refuse(AreaProblem.VILLAGE_OUTLASTS, "designatedFrom", village.validFrom());
        }
        if (isBefore(village.validTo(), village.designatedTo())
                || isBefore(village.validTo(), village.designatedFrom())) {
            refuse(AreaProblem.VILLAGE_OUTLASTS, "designatedTo", village.validTo());
        }
    }

    private void isDesignatedWholly(NewVillage village) {
        boolean designated = village.designation() != null
                || village.designatedFrom() != null
                || village.designatedTo() != null
                || village.legalInstrument() != null
                || village.certainty() != null;
        if (designated) {
            require(village.designation(), "designation");
            require(village.designatedFrom(), "designatedFrom");
            require(village.legalInstrument(), "legalInstrument");
            require(village.certainty(), "certainty");
        }
    }

    private void require(Object value, String column) {
        if (value == null) {
            refuse(HouseholdProblem.MISSING_VALUE, column, new FieldLabel(column));
        }
    }

    private static boolean isBefore(LocalDate day, LocalDate other) {
        return day != null && other != null && day.isBefore(other);
    }

    private void refuse(ProblemType type, String column, Object... args) {
        rejects.add(RowRefused.of(type, column, args).at(row));
    }
}
