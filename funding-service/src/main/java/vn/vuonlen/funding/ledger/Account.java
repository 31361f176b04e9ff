package vn.vuonlen.funding.ledger;

import java.util.Locale;

/** Where the money of a line stands. Each is a column of the line's balance. */
public enum Account {
    /** The giver's side: what the line received, negative. The only account that may go below zero. */
    GRANTED,
    AVAILABLE,
    /** Proposed, not yet decided. */
    RESERVED,
    /** Allocated, not yet disbursed. */
    PAYABLE,
    DISBURSED;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
