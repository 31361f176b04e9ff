package vn.vuonlen.household.timeline;

import java.time.LocalDate;

/** What a household counted as up to and including a day. */
public record FormerMinority(boolean ethnicMinority, LocalDate to) {}
