package vn.vuonlen.household.timeline;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import vn.vuonlen.household.person.Relationship;

/** What a member becomes to the head of the household. */
public record Role(UUID member, Relationship relationship) {

    public Role {
        requireNonNull(member);
        requireNonNull(relationship);
    }

    boolean makesHead() {
        return relationship == Relationship.HEAD;
    }
}
