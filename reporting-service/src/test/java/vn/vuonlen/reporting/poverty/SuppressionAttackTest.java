package vn.vuonlen.reporting.poverty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.AttackSize;
import vn.vuonlen.reporting.attacker.LinearAttacker;
import vn.vuonlen.reporting.attacker.LinearAttacker.Leak;
import vn.vuonlen.reporting.attacker.PublicRow;
import vn.vuonlen.reporting.attacker.SeededProvince;
import vn.vuonlen.reporting.boundary.AreaLevel;
import vn.vuonlen.reporting.query.ReportQuery;
import vn.vuonlen.reporting.query.ReportStatus;

/** The public reads every answer about seeded provinces and computes what it can of what is withheld. */
@Tag("attack-suppression")
class SuppressionAttackTest {

    private static final int TEN = 10;
    private static final List<String> DESIGNATIONS = Arrays.asList(
            null,
            SeededProvince.POOR_DISTRICT,
            SeededProvince.POOR_DISTRICT + "_GROUP_1",
            SeededProvince.POOR_DISTRICT + "_GROUP_2",
            SeededProvince.COMMUNES_135);

    @Test
    void noAnswerConfinesAWithheldCountBelowTheThreshold() throws SQLException {
        int provinces = AttackSize.of(200, 10_000);
        var leaks = new ArrayList<Leak>();
        var shown = new Shown();
        for (long seed = 1; seed <= provinces; seed++) {
            var province = new SeededProvince(seed);
            var answers = answers(province).values();
            Predicate<PublicRow> ofDistricts = row -> province.isOfDistricts(row.year(), row.parts());
            answers.stream().filter(ofDistricts).forEach(shown::count);
            leaks.addAll(new LinearAttacker(TEN, ofDistricts).attack(answers, communes(answers)));
        }

        System.out.println(provinces + " provinces, " + shown + ", leaks: " + leaks.size());
        assertEquals(List.of(), leaks);
        // To withhold everything would be safe as well.
        assertTrue(shown.percent() >= 45, shown::toString);
    }

    /** How many of the counts that might be public are. */
    private static final class Shown {
        private long shown;
        private long all;

        void count(PublicRow row) {
            shown += (row.minorityPoor() == null ? 0 : 1) + (row.incomePoor() == null ? 0 : 1);
            all += 2;
        }

        long percent() {
            return 100 * shown / all;
        }

        @Override
        public String toString() {
            return shown + " of " + all + " figures shown";
        }
    }

    /** Each distinct sum once. */
    private static Map<Object, PublicRow> answers(SeededProvince province) throws SQLException {
        var served = new ServedProvince(province);
        var rows = new HashMap<Object, PublicRow>();
        for (int year : province.years.keySet()) {
            for (String map : province.maps()) {
                for (String designation : DESIGNATIONS) {
                    for (AreaLevel level : List.of(AreaLevel.DISTRICT, AreaLevel.COMMUNE)) {
                        read(served, province, query(province.province.code(), year, map, designation, level), rows);
                    }
                }
                for (var district : province.districts) {
                    read(served, province, query(district.code(), year, map, null, null), rows);
                }
            }
        }
        return rows;
    }

    private static void read(
            ServedProvince served, SeededProvince province, ReportQuery query, Map<Object, PublicRow> rows)
            throws SQLException {
        var report = served.answer(query);
        if (report.isPresent()) {
            var json = PublicRow.of(ServedProvince.json(report.get()), province);
            var csv = ServedProvince.csv(report.get()).stream()
                    .map(row -> PublicRow.of(row, province))
                    .toList();
            assertEquals(json, csv);
            json.forEach(row -> rows.put(row, row));
        }
    }

    private static ReportQuery query(String area, int year, String map, String designation, AreaLevel level) {
        return new ReportQuery(
                area,
                year,
                Optional.ofNullable(designation),
                Optional.ofNullable(level),
                map.equals("as-reported") ? Optional.empty() : Optional.of(LocalDate.parse(map)),
                ReportStatus.DECIDED,
                Optional.empty());
    }

    private static Map<Integer, Map<String, PublicRow>> communes(Iterable<PublicRow> rows) {
        var communes = new HashMap<Integer, Map<String, PublicRow>>();
        rows.forEach(row -> {
            if (row.parts().size() == 1) {
                communes.computeIfAbsent(row.year(), y -> new HashMap<>())
                        .put(row.parts().iterator().next(), row);
            }
        });
        return communes;
    }
}
