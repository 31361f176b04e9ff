package vn.vuonlen.kit.rebuild;

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
     * Statements at the end of a rebuild that take over what the topics no longer tell. The new tables are named plainly, those
     * that were served until then with {@code public.}
     */
    List<String> takenOver();
}
