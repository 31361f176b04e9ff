package vn.vuonlen.household.area;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import vn.vuonlen.household.standard.Residence;

/** A unit as the table {@code area} has it: a code from a first day on. {@code to} is inclusive, null while it lasts. */
public record AreaUnit(
        UUID id,
        String code,
        String name,
        String alias,
        AreaLevel level,
        String type,
        Residence residence,
        UUID parentId,
        LocalDate from,
        LocalDate to) {

    /** Of a unit that is stored for the first time: the same in every database, so that references survive a reload. */
    public static UUID firstId(String code, LocalDate from) {
        return UUID.nameUUIDFromBytes(("area:" + code + ":" + from).getBytes(StandardCharsets.UTF_8));
    }

    /** Phường and thị trấn are urban, xã is rural; only communes have a residence of their own. */
    public static Residence residence(AreaLevel level, String type) {
        return level != AreaLevel.COMMUNE ? null : type.equals("XA") ? Residence.RURAL : Residence.URBAN;
    }

    public boolean validOn(LocalDate day) {
        return !day.isBefore(from) && !endsBefore(day);
    }

    public boolean endsBefore(LocalDate day) {
        return to != null && to.isBefore(day);
    }

    public AreaUnit until(LocalDate day) {
        return new AreaUnit(id, code, name, alias, level, type, residence, parentId, from, day);
    }

    public AreaUnit below(UUID parent) {
        return new AreaUnit(id, code, name, alias, level, type, residence, parent, from, to);
    }
}
