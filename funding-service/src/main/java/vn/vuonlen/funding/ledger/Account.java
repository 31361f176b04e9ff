package vn.vuonlen.funding.ledger;

import java.util.Locale;

/** The accounts of a line. Each is a column of the line's balance. */
public enum Account {
    /** The counter-account of what the line received. The only account below zero. */
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
