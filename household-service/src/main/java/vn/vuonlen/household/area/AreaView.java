package vn.vuonlen.household.area;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.vuonlen.household.standard.Residence;

/** A unit with its validity (inclusive), its designations and its successors. */
record AreaView(
        UUID id,
        String code,
        String name,
        String alias,
        AreaLevel level,
        String type,
        Residence residence,
        UUID parentId,
        LocalDate validFrom,
        LocalDate validTo,
        List<DesignationView> designations,
        List<SuccessorView> successors) {

    record DesignationView(
            String designation, LocalDate validFrom, LocalDate validTo, String legalInstrument, String certainty) {}

    record SuccessorView(
            UUID areaId, LocalDate effectiveDate, String kind, String legalInstrument, BigDecimal weight) {}
}
