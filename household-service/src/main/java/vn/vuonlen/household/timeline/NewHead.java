package vn.vuonlen.household.timeline;

import java.util.List;
import java.util.UUID;
import vn.vuonlen.household.registration.Member;

/**
 * Who becomes the head: a member, or somebody who was counted without a name and is {@code named} now. The roles say what
 * each other member is to the new head.
 */
public record NewHead(UUID member, Member named, List<Role> roles) {

    public NewHead {
        if ((member == null) == (named == null)) {
            throw new IllegalArgumentException("A head is a member or is named");
        }
        roles = List.copyOf(roles);
    }

    UUID id() {
        return member == null ? named.id() : member;
    }
}
