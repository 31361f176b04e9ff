package vn.vuonlen.reporting.attacker;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One row of a public answer as its reader has it: texts and numbers, null where nothing is shown.
 *
 * @param parts what the row is a sum of: the communes of the year's own map, as everybody may look them up
 */
public record PublicRow(
        int year,
        Set<String> parts,
        long households,
        long poor,
        Long incomePoor,
        Long minorityHouseholds,
        Long minorityPoor,
        BigDecimal minorityPoorRate) {

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

    /** The same row when nothing of ethnicity and route is shown. */
    PublicRow withheld() {
        return new PublicRow(year, parts, households, poor, null, null, null, null);
    }

    /** What a reader makes of it who knows these households of it, and subtracts them. */
    public PublicRow without(SeededProvince.Counts known) {
        return new PublicRow(
                year,
                parts,
                households - known.households(),
                poor - known.poor(),
                incomePoor == null ? null : incomePoor - known.incomePoor(),
                minorityHouseholds == null ? null : minorityHouseholds - known.minorityHouseholds(),
                minorityPoor == null ? null : minorityPoor - known.minorityPoor(),
                null);
    }

    private static Long number(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? null : Long.valueOf(value.asLong());
    }

    private static Long number(String cell) {
        return cell.isEmpty() ? null : Long.valueOf(cell);
    }
}
