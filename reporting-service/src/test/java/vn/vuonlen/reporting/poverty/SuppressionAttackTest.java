package vn.vuonlen.reporting.poverty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.AttackSize;
import vn.vuonlen.reporting.attacker.LinearAttacker;
import vn.vuonlen.reporting.attacker.LinearAttacker.Leak;
import vn.vuonlen.reporting.attacker.PublicRow;
import vn.vuonlen.reporting.attacker.SeededProvince;

/** The public reads every answer about seeded provinces and computes what it can of what is withheld. */
@Tag("attack-suppression")
class SuppressionAttackTest {

    private static final int TEN = 10;

    @Test
    void noAnswerConfinesAWithheldCountBelowTheThreshold() throws SQLException {
        attack(AttackSize.of(40, 10_000), SeededProvince::new, 42);
    }

    /** It is shown, and confines nothing else. */
    @Test
    void norDoesWhatAWholeProvinceHasNoneOfOrAll() throws SQLException {
        attack(AttackSize.of(20, 2_000), SeededProvince::uniform, 50);
    }

    private static void attack(int provinces, LongFunction<SeededProvince> seeded, int percentShown)
            throws SQLException {
        var leaks = new ArrayList<Leak>();
        var shown = new ShownFigures();
        for (long seed = 1; seed <= provinces; seed++) {
            var province = seeded.apply(seed);
            var reading = new PublicAnswers(new ServedProvince(province), province);
            var answers = new ArrayList<PublicRow>();
            for (int year : province.years.keySet()) {
                answers.addAll(reading.of(year, Optional.empty()));
            }
            Predicate<PublicRow> ofDistricts = row -> province.isOfDistricts(row.year(), row.parts());
            answers.stream().filter(ofDistricts).forEach(shown::count);
            leaks.addAll(new LinearAttacker(TEN, ofDistricts)
                    .attack(answers, PublicAnswers.communes(answers), PublicAnswers.provinces(province)));
        }

        System.out.println(provinces + " provinces, " + shown + ", leaks: " + leaks.size());
        assertEquals(List.of(), leaks);
        assertTrue(shown.percent() >= percentShown, shown::toString);
    }
}
