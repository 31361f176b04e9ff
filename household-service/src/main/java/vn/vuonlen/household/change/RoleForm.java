package vn.vuonlen.household.change;

import jakarta.validation.constraints.NotNull;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.household.person.Relationship;
import vn.vuonlen.household.timeline.Role;

/** What a member becomes. */
@Schema(name = "MemberRole")
public record RoleForm(@NotNull UUID member, @NotNull Relationship relationship) {

    private static final Comparator<RoleForm> BY_MEMBER =
            Comparator.comparing(RoleForm::member, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** Their order says nothing. */
    static List<RoleForm> inOrder(List<RoleForm> sent) {
        return sent == null || sent.contains(null)
                ? sent
                : sent.stream().sorted(BY_MEMBER).toList();
    }

    static List<Role> roles(List<RoleForm> sent) {
        return sent == null
                ? List.of()
                : sent.stream()
                        .map(role -> new Role(role.member, role.relationship))
                        .toList();
    }
}
