package vn.vuonlen.reporting.query;

import java.util.Locale;

/** Figures are decided once their reviews are and all results arrived; only officials read provisional ones. */
public enum ReportStatus {
    DECIDED,
    PROVISIONAL;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
