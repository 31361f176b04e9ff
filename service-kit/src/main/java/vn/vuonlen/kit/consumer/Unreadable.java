package vn.vuonlen.kit.consumer;

/**
 * The content of a message is at fault and would fail for ever, so it becomes a dead letter. Handlers may throw it too.
 */
public final class Unreadable extends RuntimeException {

    public Unreadable(String reason) {
        super(reason);
    }

    public Unreadable(String reason, Throwable cause) {
        super(reason, cause);
    }
}
