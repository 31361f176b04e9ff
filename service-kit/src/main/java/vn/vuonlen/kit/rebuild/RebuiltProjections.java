package vn.vuonlen.kit.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * What a service computes from events and can build again from their beginning: at most one bean. The function
 * {@code rebuilt_tables()} of its database names the tables.
 */
public interface RebuiltProjections {

    /**
     * The number of the code that computes it. Raised when what was published already is to be read again; the service then
     * rebuilds by itself.
     */
    int generation();

    /** All topics from whose events the tables are computed, and no other. */
    Set<String> topics();

    /**
     * Computes at once what follows from all rows and would cost more event by event, when nearly every event was read: in a
     * transaction that finds the new tables under plain names, and beside which the events of others go on to arrive. It is
     * called again before each attempt to exchange the tables, and then finds it done.
     */
    void complete(Connection connection) throws SQLException;

    /**
     * Statements at the end of a rebuild that take over what the topics no longer tell. The new tables are named plainly, those
     * that were served until then with {@code public.}
     */
    List<String> takenOver();
}
