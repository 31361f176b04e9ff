package vn.vuonlen.reporting.export;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.boundary.AreaName;
import vn.vuonlen.reporting.provenance.AsOf;

/**
 * A report that is also a table of the same figures. The title of the report and the headings of its columns, as an office
 * prints them, stand in {@code export/headings.properties}.
 */
public interface Tabular {

    /** The columns that hold for a report as a whole. */
    Set<String> OF_THE_REPORT = Set.of(
            "year",
            "comparedYear",
            "boundaries",
            "standard",
            "comparedStandard",
            "standardChanged",
            "status",
            "designation",
            "asKnownOn",
            "restated");

    AreaName area();

    AsOf asOf();

    /** The name of the report in its path, as {@code poverty}. */
    @JsonIgnore
    String slug();

    @JsonIgnore
    List<String> columns();

    /** A null becomes an empty cell. */
    @JsonIgnore
    List<List<Object>> rows();

    /** The rows in the groups in which an office prints them: a single one without a heading, unless the form has more. */
    @JsonIgnore
    default List<Section> sections() {
        return List.of(new Section(null, rows()));
    }

    /** The columns that an office prints above the table, provided that all rows have the same value of them. */
    @JsonIgnore
    default Set<String> aboveTheTable() {
        return OF_THE_REPORT;
    }

    /** Whether the row sums up others, so that it is printed bold and without a number. */
    @JsonIgnore
    default boolean isTotal(List<Object> row) {
        int code = columns().indexOf("areaCode");
        return code >= 0 && (row.get(code) == null || row.get(code).equals(area().code()));
    }

    /** The year or years of the rows, for the title and the name of a file; empty if they are of none. */
    @JsonIgnore
    default String period() {
        int year = columns().indexOf("year");
        List<List<Object>> rows = rows();
        if (year < 0 || rows.isEmpty()) {
            return "";
        }
        Object first = rows.getFirst().get(year);
        Object last = rows.getLast().get(year);
        return first.equals(last) ? first.toString() : first + "-" + last;
    }

    /** Names of codes that only the report knows, such as those of programmes. */
    @JsonIgnore
    default Map<String, Message> names() {
        return Map.of();
    }

    /** @param heading a key of {@code export/headings.properties}; null for none */
    record Section(String heading, List<List<Object>> rows) {}
}
