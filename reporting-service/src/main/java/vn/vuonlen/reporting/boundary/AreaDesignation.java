package vn.vuonlen.reporting.boundary;

import java.time.LocalDate;
import java.util.UUID;

/** What a decision named an area for, such as a poor district; {@code validTo} is inclusive, null while it holds. */
public record AreaDesignation(UUID areaId, String name, LocalDate validFrom, LocalDate validTo) {

    /** The poor districts of both groups. */
    public static final String POOR_DISTRICT = "POOR_DISTRICT";

    public boolean holdsOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
    }

    public boolean is(String wanted) {
        return name.equals(wanted) || (wanted.equals(POOR_DISTRICT) && name.startsWith(POOR_DISTRICT + "_GROUP_"));
    }
}
