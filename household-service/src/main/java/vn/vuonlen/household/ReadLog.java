package vn.vuonlen.household;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import vn.vuonlen.kit.access.Caller;

/** Records who read whose personal data, without the data. */
public final class ReadLog {

    private static final Logger READS = Logger.getLogger("vn.vuonlen.household.reads");
    private static final int IDS_PER_LINE = 100;

    private ReadLog() {}

    public static void one(String thing, UUID id, Caller caller) {
        READS.infof("%s %s read by %s", thing, id, caller.subject());
    }

    /** In several lines: a page may hold a thousand ids, and log collectors cut long lines. */
    public static void listed(String thing, List<UUID> ids, Caller caller) {
        for (int from = 0; from < ids.size(); from += IDS_PER_LINE) {
            var chunk = ids.subList(from, Math.min(from + IDS_PER_LINE, ids.size()));
            READS.infof(
                    "%d %s listed for %s: %s",
                    chunk.size(),
                    thing,
                    caller.subject(),
                    chunk.stream().map(UUID::toString).collect(Collectors.joining(" ")));
        }
    }

    /** For a list that is read row by row; {@link Listing#close} logs the rest. */
    public static Listing listing(String thing, Caller caller) {
        return new Listing(thing, caller);
    }

    /** Logs ids while they are read. */
    public static final class Listing implements AutoCloseable {

        private final String thing;
        private final Caller caller;
        private final List<UUID> ids = new ArrayList<>(IDS_PER_LINE);

        private Listing(String thing, Caller caller) {
            this.thing = thing;
            this.caller = caller;
        }

        public void add(UUID id) {
            ids.add(id);
            if (ids.size() == IDS_PER_LINE) {
                close();
            }
        }

        @Override
        public void close() {
            listed(thing, ids, caller);
            ids.clear();
        }
    }
}
