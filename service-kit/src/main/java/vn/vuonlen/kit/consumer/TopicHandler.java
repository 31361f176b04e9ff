package vn.vuonlen.kit.consumer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** What this service does with the events of a topic; each handler is one bean. */
public interface TopicHandler {

    /** Without the prefix of the installation, such as {@code household.review.v1}. */
    String topic();

    /**
     * Within one poll, handlers with a lower number come first: an area is applied before the households that refer to
     * it.
     */
    default int order() {
        return 100;
    }

    /**
     * Applies full states in the transaction of the connection, which also stores the offsets: neither commit nor roll
     * back here. The batch holds at most one state per thing, and only states that are newer than those consumed
     * before. If it throws, the batch is halved until the message at fault is alone; that one becomes a dead letter and
     * the others are applied.
     */
    void apply(List<InboundEvent> batch, Connection connection) throws SQLException;

    /**
     * Removes what this service has of things that no longer exist: their owner was restored to a time before it had them.
     * In a transaction as {@link #apply}; some of the things may be unknown here.
     */
    void withdraw(List<UUID> things, Connection connection) throws SQLException;
}
