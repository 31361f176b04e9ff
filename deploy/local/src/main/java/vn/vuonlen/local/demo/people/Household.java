package vn.vuonlen.local.demo.people;

import java.util.List;
import java.util.UUID;

/** A household as an import row names it. */
public record Household(UUID id, String code, String area, String registeredOn, List<Person> members) {

    public Household {
        members = List.copyOf(members);
    }
}
