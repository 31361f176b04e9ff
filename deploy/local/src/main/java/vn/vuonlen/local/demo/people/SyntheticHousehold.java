package vn.vuonlen.local.demo.people;

import java.util.List;
import java.util.UUID;

/** A household as a row of an import. */
public record SyntheticHousehold(
        UUID id, String code, String area, String registeredOn, List<SyntheticPerson> members) {

    public SyntheticHousehold {
        members = List.copyOf(members);
    }
}
