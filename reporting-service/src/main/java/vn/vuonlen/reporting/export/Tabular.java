package vn.vuonlen.reporting.export;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/** A report that is also a table of the same figures. */
public interface Tabular {

    @JsonIgnore
    List<String> columns();

    /** A null becomes an empty cell. */
    @JsonIgnore
    List<List<Object>> rows();
}
