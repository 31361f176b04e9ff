package vn.vuonlen.household.area;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Rows of the three area tables, as the files, a change or an import have them. */
public record AreaRows(List<AreaUnit> units, List<SuccessionRow> successions, List<DesignationRow> designations) {

    public record SuccessionRow(
            UUID from, UUID to, LocalDate on, String kind, String legalInstrument, BigDecimal weight) {}

    public record DesignationRow(
            UUID area, String designation, LocalDate from, LocalDate to, String legalInstrument, String certainty) {

        public boolean lastsOn(LocalDate day) {
            return to == null || !to.isBefore(day);
        }

        public DesignationRow until(LocalDate day) {
            return new DesignationRow(area, designation, from, day, legalInstrument, certainty);
        }
    }

    public AreaRows {
        units = List.copyOf(units);
        successions = List.copyOf(successions);
        designations = List.copyOf(designations);
    }
}
