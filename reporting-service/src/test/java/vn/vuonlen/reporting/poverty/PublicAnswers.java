package vn.vuonlen.reporting.poverty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.vuonlen.reporting.attacker.PublicRow;
import vn.vuonlen.reporting.attacker.SeededProvince;
import vn.vuonlen.reporting.boundary.AreaLevel;
import vn.vuonlen.reporting.query.ReportQuery;
import vn.vuonlen.reporting.query.ReportStatus;

/** Every answer about a seeded province that everybody may ask for. */
record PublicAnswers(ServedProvince served, SeededProvince province) {

    private static final List<String> DESIGNATIONS = Arrays.asList(
            null,
            SeededProvince.POOR_DISTRICT,
            SeededProvince.POOR_DISTRICT + "_GROUP_1",
            SeededProvince.POOR_DISTRICT + "_GROUP_2",
            SeededProvince.COMMUNES_135);

    /** Each distinct row of a year once; what was known on a day, or the newest. */
    Set<PublicRow> of(int year, Optional<LocalDate> asKnownOn) throws SQLException {
        var rows = new LinkedHashSet<PublicRow>();
        for (String map : province.maps()) {
            for (String designation : DESIGNATIONS) {
                for (AreaLevel level : List.of(AreaLevel.DISTRICT, AreaLevel.COMMUNE)) {
                    rows.addAll(read(query(province.province.code(), year, map, designation, level, asKnownOn)));
                }
            }
            for (var district : province.districts) {
                rows.addAll(read(query(district.code(), year, map, null, null, asKnownOn)));
            }
        }
        return rows;
    }

    /** The rows of single communes, by the year and the commune. */
    static Map<Integer, Map<String, PublicRow>> communes(Collection<PublicRow> rows) {
        var communes = new HashMap<Integer, Map<String, PublicRow>>();
        rows.forEach(row -> {
            if (row.parts().size() == 1) {
                communes.computeIfAbsent(row.year(), y -> new HashMap<>())
                        .put(row.parts().iterator().next(), row);
            }
        });
        return communes;
    }

    /** Every count of the whole province, withheld or not, by the year. */
    static Map<Integer, PublicRow> provinces(SeededProvince province) {
        var provinces = new HashMap<Integer, PublicRow>();
        province.years.forEach((year, communes) -> provinces.put(year, PublicRow.ofProvince(year, communes.values())));
        return provinces;
    }

    /** None if the query is refused. */
    private List<PublicRow> read(ReportQuery query) throws SQLException {
        var report = served.answer(query);
        if (report.isEmpty()) {
            return List.of();
        }
        var json = PublicRow.of(ServedProvince.json(report.get()), province);
        var csv = ServedProvince.csv(report.get()).stream()
                .map(row -> PublicRow.of(row, province))
                .toList();
        assertEquals(json, csv);
        return json;
    }

    private static ReportQuery query(
            String area, int year, String map, String designation, AreaLevel level, Optional<LocalDate> asKnownOn) {
        return new ReportQuery(
                area,
                year,
                Optional.ofNullable(designation),
                Optional.ofNullable(level),
                map.equals("as-reported") ? Optional.empty() : Optional.of(LocalDate.parse(map)),
                ReportStatus.DECIDED,
                asKnownOn);
    }
}
