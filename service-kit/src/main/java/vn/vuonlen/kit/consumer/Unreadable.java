package vn.vuonlen.kit.consumer;

/** A message whose content is at fault: it would fail for ever, so it is parked. Handlers may throw it too. */
public final class Unreadable extends RuntimeException {

    public Unreadable(String reason) {
        super(reason);
    }

    public Unreadable(String reason, Throwable cause) {
        super(reason, cause);
    }
}
