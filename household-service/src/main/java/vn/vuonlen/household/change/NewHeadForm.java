package vn.vuonlen.household.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.household.ActFields;
import vn.vuonlen.household.registration.HouseholdForm.MemberForm;
import vn.vuonlen.household.timeline.NewHead;
import vn.vuonlen.kit.problem.Problem;

/** Who becomes the head, and what each other member is to the new head. */
@Schema(name = "NewHead")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewHeadForm(
        UUID member, MemberForm person, @Size(max = 60) List<@NotNull @Valid RoleForm> members) {

    private static final String POINTER = "/newHead";

    public NewHeadForm {
        members = RoleForm.inOrder(members);
    }

    /** Refuses what a head lacks, or has too much of. */
    public void check() {
        var fields =
                new ActFields(POINTER).of("member", member).of("person", person).of("members", members);
        (person == null ? fields.require("member") : fields.require("person"))
                .allow("members")
                .verify();
    }

    NewHead newHead(UUID newcomer) {
        try {
            return new NewHead(
                    member,
                    person == null ? null : person.member(person.id() == null ? newcomer : person.id()),
                    RoleForm.roles(members));
        } catch (Problem e) {
            throw e.within(POINTER + "/person");
        }
    }
}
