package vn.vuonlen.local.demo.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;

/** A household as a row of an import or a registration. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SyntheticHousehold(
        UUID id, String code, String area, String registeredOn, List<SyntheticPerson> members) {

    public SyntheticHousehold {
        members = List.copyOf(members);
    }
}
