package vn.vuonlen.local.demo.people;

import java.util.List;
import java.util.UUID;

/** A household as an import row names it. */
public record SyntheticHousehold(
        UUID id, String code, String area, String registeredOn, List<SyntheticPerson> members) {

    public SyntheticHousehold {
        members = List.copyOf(members);
    }
}
