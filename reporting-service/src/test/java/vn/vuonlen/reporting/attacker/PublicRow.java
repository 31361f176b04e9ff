package vn.vuonlen.reporting.attacker;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.vuonlen.reporting.attacker.SeededProvince.Counts;

/**
 * One row of a public answer as its reader has it: texts and numbers, null where nothing is shown.
 *
 * @param parts what the row is a sum of: the communes of the year's own map, as everybody may look them up
 * @param answers what households answered beyond their class, by the names of {@link SeededAnswers}
 */
public record PublicRow(
        int year,
        Set<String> parts,
        long households,
        long poor,
        long nearPoor,
        Long incomePoor,
        Long minorityHouseholds,
        Long minorityPoor,
        BigDecimal minorityPoorRate,
        SortedMap<String, Long> answers) {

    /** Without answers, of which a report of poverty has none. */
    public PublicRow(
            int year,
            Set<String> parts,
            long households,
            long poor,
            Long incomePoor,
            Long minorityHouseholds,
            Long minorityPoor,
            BigDecimal minorityPoorRate) {
        this(
                year,
                parts,
                households,
                poor,
                0,
                incomePoor,
                minorityHouseholds,
                minorityPoor,
                minorityPoorRate,
                new TreeMap<>());
    }

    /** Of the poor and near-poor and their answers alone; a withheld answer is null. */
    public static PublicRow ofAnswers(
            int year, Set<String> parts, long poor, long nearPoor, SortedMap<String, Long> answers) {
        return new PublicRow(year, parts, poor, poor, nearPoor, null, null, null, null, answers);
    }

    /** Everything that is counted of the whole province, which nobody of the public sees. */
    public static PublicRow ofProvince(int year, Collection<Counts> communes) {
        var all = communes.stream().reduce(Counts.NOTHING, Counts::plus);
        var answers = new TreeMap<>(all.answers());
        answers.put("POOR ROUTE INCOME", all.incomePoor() - all.poorByBoth());
        answers.put("POOR ROUTE DEPRIVATION", all.poor() - all.incomePoor());
        answers.put("POOR ROUTE INCOME_AND_DEPRIVATION", all.poorByBoth());
        return new PublicRow(
                year,
                Set.of(),
                all.households(),
                all.poor(),
                all.nearPoor(),
                all.incomePoor(),
                all.minorityHouseholds(),
                all.minorityPoor(),
                null,
                answers);
    }

    /** Which communes a row is the sum of, from the public lists of areas and their lineage. */
    public interface Lookup {
        Set<String> parts(int year, String map, String designation, String areaCode);
    }

    /** The total and every area of the breakdown. */
    public static List<PublicRow> of(JsonNode report, Lookup lookup) {
        var rows = new ArrayList<PublicRow>();
        rows.add(of(report, report, lookup));
        report.path("areas").forEach(area -> rows.add(of(report, area, lookup)));
        return rows;
    }

    private static PublicRow of(JsonNode report, JsonNode row, Lookup lookup) {
        var minority = row.path("ethnicMinority");
        return new PublicRow(
                report.path("year").asInt(),
                lookup.parts(
                        report.path("year").asInt(),
                        report.path("boundaries").asText(),
                        report.path("designation").asText(null),
                        row.path("area").path("code").asText()),
                row.path("households").asLong(),
                row.path("poor").asLong(),
                number(row.path("incomePoor")),
                number(minority.path("households")),
                number(minority.path("poor")),
                minority.hasNonNull("poorRate") ? minority.path("poorRate").decimalValue() : null);
    }

    /** A record of the CSV form, by the names of its columns. */
    public static PublicRow of(Map<String, String> csv, Lookup lookup) {
        String designation = csv.get("designation");
        int year = Integer.parseInt(csv.get("year"));
        return new PublicRow(
                year,
                lookup.parts(
                        year, csv.get("boundaries"), designation.isEmpty() ? null : designation, csv.get("areaCode")),
                Long.parseLong(csv.get("households")),
                Long.parseLong(csv.get("poor")),
                number(csv.get("incomePoor")),
                number(csv.get("ethnicMinorityHouseholds")),
                number(csv.get("ethnicMinorityPoor")),
                csv.get("ethnicMinorityPoorRate").isEmpty() ? null : new BigDecimal(csv.get("ethnicMinorityPoorRate")));
    }

    boolean showsAnything() {
        return incomePoor != null
                || minorityPoor != null
                || answers.values().stream().anyMatch(Objects::nonNull);
    }

    /** The same row when nothing of ethnicity and route is shown. */
    PublicRow withheld() {
        var none = new TreeMap<String, Long>();
        answers.keySet().forEach(name -> none.put(name, null));
        return new PublicRow(year, parts, households, poor, nearPoor, null, null, null, null, none);
    }

    /** What a reader makes of it who knows these households of it, and subtracts them. */
    public PublicRow without(Counts known) {
        return new PublicRow(
                year,
                parts,
                households - known.households(),
                poor - known.poor(),
                nearPoor - known.nearPoor(),
                incomePoor == null ? null : incomePoor - known.incomePoor(),
                minorityHouseholds == null ? null : minorityHouseholds - known.minorityHouseholds(),
                minorityPoor == null ? null : minorityPoor - known.minorityPoor(),
                null,
                answersWithout(known.answers()));
    }

    private SortedMap<String, Long> answersWithout(SortedMap<String, Long> known) {
        var without = new TreeMap<String, Long>();
        answers.forEach(
                (name, shown) -> without.put(name, shown == null ? null : shown - known.getOrDefault(name, 0L)));
        return without;
    }

    private static Long number(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? null : Long.valueOf(value.asLong());
    }

    private static Long number(String cell) {
        return cell.isEmpty() ? null : Long.valueOf(cell);
    }
}
