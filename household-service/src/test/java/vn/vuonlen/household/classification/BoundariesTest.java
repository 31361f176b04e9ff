package vn.vuonlen.household.classification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vuonlen.household.standard.Measure;
import vn.vuonlen.household.standard.PovertyClass;
import vn.vuonlen.household.standard.Residence;
import vn.vuonlen.household.standard.Route;
import vn.vuonlen.household.standard.Standard;
import vn.vuonlen.household.standard.Standards;

/** Every line of every standard, on both of its sides. An empty route is none. */
class BoundariesTest {

    private static final Standards STANDARDS = new Standards();

    @ParameterizedTest
    @CsvSource({
        "59-2015, RURAL, 0, 0, POOR, INCOME",
        "59-2015, RURAL, 700000, 0, POOR, INCOME",
        "59-2015, RURAL, 700000, 10, POOR, INCOME",
        "59-2015, RURAL, 700001, 2, NEAR_POOR,",
        "59-2015, RURAL, 700001, 3, POOR, DEPRIVATION",
        "59-2015, RURAL, 1000000, 2, NEAR_POOR,",
        "59-2015, RURAL, 1000000, 3, POOR, DEPRIVATION",
        "59-2015, RURAL, 1000001, 10, AVERAGE,",
        "59-2015, RURAL, 1500000, 0, AVERAGE,",
        "59-2015, RURAL, 1500001, 10, NONE,",
        "59-2015, URBAN, 900000, 0, POOR, INCOME",
        "59-2015, URBAN, 900001, 2, NEAR_POOR,",
        "59-2015, URBAN, 900001, 3, POOR, DEPRIVATION",
        "59-2015, URBAN, 1300000, 2, NEAR_POOR,",
        "59-2015, URBAN, 1300000, 3, POOR, DEPRIVATION",
        "59-2015, URBAN, 1300001, 3, AVERAGE,",
        "59-2015, URBAN, 1950000, 3, AVERAGE,",
        "59-2015, URBAN, 1950001, 3, NONE,",
        "07-2021, RURAL, 1500000, 3, POOR, INCOME_AND_DEPRIVATION",
        "07-2021, RURAL, 1500000, 2, NEAR_POOR,",
        "07-2021, RURAL, 0, 2, NEAR_POOR,",
        "07-2021, RURAL, 1500001, 12, AVERAGE,",
        "07-2021, RURAL, 2250000, 0, AVERAGE,",
        "07-2021, RURAL, 2250001, 0, NONE,",
        "07-2021, URBAN, 2000000, 3, POOR, INCOME_AND_DEPRIVATION",
        "07-2021, URBAN, 2000000, 2, NEAR_POOR,",
        "07-2021, URBAN, 2000001, 3, AVERAGE,",
        "07-2021, URBAN, 3000000, 3, AVERAGE,",
        "07-2021, URBAN, 3000001, 3, NONE,",
        "351-2025, RURAL, 2200000, 3, POOR, INCOME_AND_DEPRIVATION",
        "351-2025, RURAL, 2200000, 2, NEAR_POOR,",
        "351-2025, RURAL, 2200001, 3, NONE,",
        "351-2025, URBAN, 2800000, 3, POOR, INCOME_AND_DEPRIVATION",
        "351-2025, URBAN, 2800000, 2, NEAR_POOR,",
        "351-2025, URBAN, 2800001, 3, NONE,",
    })
    void byIncome(String id, Residence residence, long income, int deprived, PovertyClass expected, Route route) {
        var standard = standard(id);

        var outcome = Evaluator.of(standard).classify(Facts.income(income, deprived, standard), residence);

        assertEquals(new Classification(expected, route), outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "59-2015-b1b2, RURAL, 120, 0, POOR, INCOME",
        "59-2015-b1b2, RURAL, 121, 29, NEAR_POOR,",
        "59-2015-b1b2, RURAL, 121, 30, POOR, DEPRIVATION",
        "59-2015-b1b2, RURAL, 150, 29, NEAR_POOR,",
        "59-2015-b1b2, RURAL, 150, 30, POOR, DEPRIVATION",
        "59-2015-b1b2, RURAL, 151, 100, NONE,",
        "59-2015-b1b2, URBAN, 140, 0, POOR, INCOME",
        "59-2015-b1b2, URBAN, 141, 29, NEAR_POOR,",
        "59-2015-b1b2, URBAN, 141, 30, POOR, DEPRIVATION",
        "59-2015-b1b2, URBAN, 175, 30, POOR, DEPRIVATION",
        "59-2015-b1b2, URBAN, 175, 29, NEAR_POOR,",
        "59-2015-b1b2, URBAN, 176, 100, NONE,",
        "07-2021-b1b2, RURAL, 140, 30, POOR, INCOME_AND_DEPRIVATION",
        "07-2021-b1b2, RURAL, 140, 29, NEAR_POOR,",
        "07-2021-b1b2, RURAL, 141, 120, NONE,",
        "07-2021-b1b2, URBAN, 175, 30, POOR, INCOME_AND_DEPRIVATION",
        "07-2021-b1b2, URBAN, 175, 29, NEAR_POOR,",
        "07-2021-b1b2, URBAN, 176, 120, NONE,",
    })
    void byScores(String id, Residence residence, int b1, int b2, PovertyClass expected, Route route) {
        var outcome = Evaluator.of(standard(id)).classify(Facts.scores(b1, b2), residence);

        assertEquals(new Classification(expected, route), outcome);
    }

    /** A new standard, or a moved line, needs its cases above. */
    @Test
    void everyLineOfEveryStandardIsTested() throws NoSuchMethodException {
        var tested = tested();
        var missing = new ArrayList<String>();
        for (var standard : STANDARDS.all()) {
            for (var line : standard.thresholds()) {
                for (var residence : Residence.values()) {
                    long value = line.of(residence);
                    var at = "%s, %s, %s ".formatted(standard.id(), residence, line.measure());
                    if (!tested.contains(at + value)
                            || !(tested.contains(at + (value - 1)) || tested.contains(at + (value + 1)))) {
                        missing.add(at + value);
                    }
                }
            }
        }

        assertEquals(List.of(), missing);
    }

    private static Set<String> tested() throws NoSuchMethodException {
        var tested = new HashSet<String>();
        for (var test : List.of("byIncome", "byScores")) {
            boolean income = test.equals("byIncome");
            for (var line : lines(test)) {
                var cells = line.split(", *", -1);
                var at = cells[0] + ", " + cells[1] + ", ";
                tested.add(at + (income ? Measure.INCOME : Measure.B1) + " " + cells[2]);
                tested.add(at + (income ? Measure.DEPRIVATIONS : Measure.B2) + " " + cells[3]);
            }
        }
        return tested;
    }

    private static String[] lines(String test) throws NoSuchMethodException {
        var second = test.equals("byIncome") ? long.class : int.class;
        return BoundariesTest.class
                .getDeclaredMethod(
                        test, String.class, Residence.class, second, int.class, PovertyClass.class, Route.class)
                .getAnnotation(CsvSource.class)
                .value();
    }

    private static Standard standard(String id) {
        return STANDARDS.get(id, 1);
    }
}
