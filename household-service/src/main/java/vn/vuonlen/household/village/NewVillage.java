package vn.vuonlen.household.village;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import vn.vuonlen.household.area.AreaLevel;
import vn.vuonlen.household.area.AreaRows.DesignationRow;
import vn.vuonlen.household.area.AreaUnit;

/** A village as a row of a file has it, with its designation if it has one. */
record NewVillage(
        long row,
        String code,
        String name,
        Type type,
        LocalDate validFrom,
        LocalDate validTo,
        Designation designation,
        LocalDate designatedFrom,
        LocalDate designatedTo,
        String legalInstrument,
        Certainty certainty) {

    enum Type {
        THON,
        BAN,
        TO_DAN_PHO
    }

    enum Designation {
        EXTREMELY_DIFFICULT_VILLAGE
    }

    /** As areas have it, in small letters there. */
    enum Certainty {
        VERIFIED,
        DERIVED,
        SAMPLE
    }

    String communeCode() {
        return code.substring(0, code.indexOf('-'));
    }

    UUID id() {
        return AreaUnit.firstId(code, validFrom);
    }

    AreaUnit unit(UUID commune) {
        return new AreaUnit(id(), code, name, null, AreaLevel.VILLAGE, type.name(), null, commune, validFrom, validTo);
    }

    Stream<DesignationRow> designations() {
        return designation == null
                ? Stream.empty()
                : Stream.of(new DesignationRow(
                        id(),
                        designation.name(),
                        designatedFrom,
                        designatedTo == null ? validTo : designatedTo,
                        legalInstrument,
                        certainty.name().toLowerCase(Locale.ROOT)));
    }
}
