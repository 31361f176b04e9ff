package vn.vuonlen.household.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.household.ActFields;
import vn.vuonlen.household.Paper;
import vn.vuonlen.household.registration.HouseholdForm.MemberForm;
import vn.vuonlen.household.timeline.EndReason;
import vn.vuonlen.household.timeline.HouseholdAct.Kind;
import vn.vuonlen.kit.text.Spelling;

/** What happened to a household, as it is sent: the kind says which of the fields it has. */
@Schema(name = "NewHouseholdChange", examples = """
                {"id":"0190d6c2-7b10-7d2e-8f31-5a0c9b1e4d22","kind":"DEATH","date":"2019-03-14","reason":"Mất vì tuổi già",
                 "paper":{"number":"12/KT","date":"2019-03-20","issuer":"UBND xã Mường Toong"},
                 "member":"0190d6c2-6a4e-7c3b-9a52-1f0e6b8f2d12",
                 "newHead":{"member":"0190d6c2-6a4e-7c3b-9a52-1f0e6b8f2d13","members":[]}}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HouseholdChangeForm(
        UUID id,
        @NotNull Kind kind,
        @NotNull LocalDate date,
        @NotBlank @Size(max = 500) String reason,
        @Valid Paper paper,
        UUID member,
        @Size(min = 1, max = 60) List<@NotNull @Valid RoleForm> members,
        MemberForm person,
        @Valid NewHeadForm newHead,
        @Size(min = 1, max = 30) String area,
        UUID household,
        @Valid FormedForm formed,
        @Min(0) @Max(59) Integer others,
        EndReason endReason,
        @Valid CorrectionForm corrected,
        UUID change) {

    /** The household that a split forms; without an id one follows from the change. */
    @Schema(name = "FormedHousehold")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FormedForm(UUID id, @Size(min = 1, max = 40) String code) {
        FormedForm {
            code = Spelling.code(code);
        }
    }

    public HouseholdChangeForm {
        reason = Spelling.normalize(reason);
        members = RoleForm.inOrder(members);
        area = Spelling.code(area);
    }

    /** Refuses what its kind lacks, and what it has no place for. */
    void check(LocalDate today) {
        var fields = new ActFields("")
                .of("member", member)
                .of("members", members)
                .of("person", person)
                .of("newHead", newHead)
                .of("area", area)
                .of("household", household)
                .of("formed", formed)
                .of("others", others)
                .of("endReason", endReason)
                .of("corrected", corrected)
                .of("change", change);
        switch (kind) {
            case BIRTH -> fields.require("person");
            case DEATH, MEMBER_OUT -> fields.allow("member", "newHead");
            case MEMBER_IN -> (person == null ? fields.require("members") : fields.require("person")).allow();
            case NEW_HEAD -> fields.require("newHead");
            case MOVE -> fields.require("area");
            case SPLIT -> fields.require("members").allow("formed", "area", "others", "newHead");
            case MERGE -> fields.require("household").allow("members");
            case DISSOLUTION -> fields.require("endReason");
            case CORRECTION -> fields.require("corrected").allow("member");
            case REVERSAL -> fields.require("change");
        }
        fields.verify();
        if (newHead != null) {
            newHead.check();
        }
        if (corrected != null) {
            corrected.check(member != null);
        }
        if (paper != null) {
            paper.requirePlausible("/paper", today);
        }
    }
}
