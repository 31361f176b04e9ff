package vn.vuonlen.reporting.provenance;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.boundary.AreaHistoryReader;

/** Reads the areas again only if they may be others: they are thousands, and change a few times a year. */
@ApplicationScoped
public class AreaHistories {

    /** @param version of the figures that every year depends on, as of which the areas were read */
    private record Read(long version, AreaHistory areas) {}

    private volatile Read last = new Read(-1, null);

    /** The areas as the snapshot of the connection has them. */
    public AreaHistory of(Connection connection) throws SQLException {
        long version = FigureVersions.ofAllYears(connection);
        var read = last;
        if (read.version() == version) {
            return read.areas();
        }
        var areas = AreaHistoryReader.read(connection);
        last = new Read(version, areas);
        return areas;
    }
}
