package vn.vuonlen.infrastructure;

import java.util.List;

/** Whether what PostgreSQL has acknowledged survives a crash of the server or of the machine. */
public enum Durability {
    DURABLE("on"),
    /** Nothing waits for the disk: for tests that do not crash their server. */
    VOLATILE("off");

    static final List<String> SETTINGS = List.of("fsync", "synchronous_commit", "full_page_writes");

    private final String value;

    Durability(String value) {
        this.value = value;
    }

    /** The value of each of {@link #SETTINGS}. */
    String value() {
        return value;
    }
}
