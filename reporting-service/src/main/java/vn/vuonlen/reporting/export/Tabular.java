package vn.vuonlen.reporting.export;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * A report that is also a table of the same figures. The title of the report and the headings of its columns, as an office
 * prints them, stand in {@code export/headings.properties}.
 */
public interface Tabular {

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

    /** @param heading a key of {@code export/headings.properties}; null for none */
    record Section(String heading, List<List<Object>> rows) {}
}
