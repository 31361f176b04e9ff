package vn.vuonlen.household.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.household.timeline.EndReason;
import vn.vuonlen.household.timeline.Role;

/** What a change was about, by the ids of people and places. */
@Schema(name = "HouseholdChangeFacts")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChangeFacts(
        UUID member,
        List<Role> members,
        UUID head,
        UUID area,
        Integer others,
        EndReason endReason,
        List<CorrectedFact> corrected,
        UUID change) {

    static ChangeFacts of(ActOfForm act, UUID newcomer, UUID head, List<CorrectedFact> corrected) {
        var form = act.form();
        return new ChangeFacts(
                newcomer == null ? form.member() : newcomer,
                form.members() == null ? null : RoleForm.roles(form.members()),
                head,
                act.area(),
                form.others(),
                form.endReason(),
                corrected,
                form.change());
    }
}
