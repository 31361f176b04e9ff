package vn.vuonlen.reporting.export;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/** An answer that is also a table: the same figures, row for row. */
public interface Tabular {

    @JsonIgnore
    List<String> columns();

    /** Nothing is null, which becomes an empty cell. */
    @JsonIgnore
    List<List<Object>> rows();
}
