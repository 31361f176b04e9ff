package vn.vuonlen.household;

import java.util.UUID;
import org.jboss.logging.Logger;
import vn.vuonlen.kit.access.Caller;

/** Who reads personal data is written down, without the data. */
public final class ReadLog {

    private static final Logger READS = Logger.getLogger("vn.vuonlen.household.reads");

    private ReadLog() {}

    public static void one(String thing, UUID id, Caller caller) {
        READS.infof("%s %s read by %s", thing, id, caller.subject());
    }

    public static void listed(String things, int howMany, Caller caller) {
        READS.infof("%d %s listed for %s", howMany, things, caller.subject());
    }
}
