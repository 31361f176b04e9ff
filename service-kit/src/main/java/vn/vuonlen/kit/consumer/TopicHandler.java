package vn.vuonlen.kit.consumer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What this service does when it hears of things of a topic; each is one bean. */
public interface TopicHandler {

    /** Without the prefix of the installation, such as {@code household.review.v1}. */
    String topic();

    /** Within one poll, handlers with a lower number come first: what others refer to goes before them. */
    default int order() {
        return 100;
    }

    /**
     * Applies full states in the transaction of the connection, which also keeps the offsets: neither commit nor roll
     * back here. The batch holds only what is newer than anything heard before, at most one state per thing. If it
     * throws, the batch is halved until the message at fault is alone; that one is parked and the others are applied.
     */
    void apply(List<InboundEvent> batch, Connection connection) throws SQLException;
}
