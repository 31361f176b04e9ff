package vn.vuonlen.household;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import vn.vuonlen.kit.access.Caller;

/** Who reads whose personal data is written down, without the data. */
public final class ReadLog {

    private static final Logger READS = Logger.getLogger("vn.vuonlen.household.reads");
    private static final int IDS_A_LINE = 100;

    private ReadLog() {}

    public static void one(String thing, UUID id, Caller caller) {
        READS.infof("%s %s read by %s", thing, id, caller.subject());
    }

    /** A page may have a thousand, and a line of a log has an end. */
    public static void listed(String thing, List<UUID> ids, Caller caller) {
        for (int from = 0; from < ids.size(); from += IDS_A_LINE) {
            var some = ids.subList(from, Math.min(from + IDS_A_LINE, ids.size()));
            READS.infof(
                    "%d %s listed for %s: %s",
                    some.size(),
                    thing,
                    caller.subject(),
                    some.stream().map(UUID::toString).collect(Collectors.joining(" ")));
        }
    }
}
