package vn.vuonlen.household.registration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.household.person.Birth;
import vn.vuonlen.household.person.Relationship;
import vn.vuonlen.household.person.Sex;
import vn.vuonlen.kit.problem.FieldLabel;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.kit.strict.CheckedBody;

/** The body of a registration, or the row of a file, before any check. */
@Schema(name = "NewHousehold", examples = """
                {"id":"0190d6c2-6a4e-7c3b-9a52-1f0e6b8f2d11","code":"11-098-0042","area":"03124","registeredOn":"2018-01-15",
                 "members":[{"name":"Giàng A Páo","sex":"M","birthDate":"1986","ethnicGroup":"03","relationship":"HEAD"},
                  {"name":"Vàng Thị Mỷ","sex":"F","birthDate":"1989-11-02","ethnicGroup":"03","relationship":"SPOUSE"}]}""")
public record HouseholdForm(
        @Schema(description = "UUID from the caller, who can then repeat safely; ours if absent")
        UUID id,

        @Schema(description = "Code in the national register, not unique")
        String code,

        @Schema(
                required = true,
                description = "Code of a commune or village as of the day of registration",
                examples = "03124")
        String area,

        @Schema(required = true, description = "From 2015-01-01 to today")
        LocalDate registeredOn,

        @Schema(required = true, description = "One of them is the head")
        List<MemberForm> members)
        implements CheckedBody {

    /** Stands in for the id that the service would give: the household is not stored with it. */
    private static final UUID ANY = new UUID(0, 1);

    @Schema(name = "NewMember")
    public record MemberForm(
            UUID id,

            @Schema(required = true, examples = "Giàng A Páo")
            String name,

            @Schema(required = true) Sex sex,

            @Schema(required = true, description = "YYYY or YYYY-MM-DD", examples = "1986")
            String birthDate,

            @Schema(required = true, description = "Code in the census list", examples = "03")
            String ethnicGroup,

            @Schema(required = true) Relationship relationship,

            @Schema(description = "12 digits (CCCD) or 9 (CMND), blanks between them ignored; never given back in full")
            String personalId) {

        private Member member() {
            return member(id);
        }

        /** Refuses what is wrong with it by itself, at its own fields. */
        public Member member(UUID id) {
            var check = new Requirements();
            var birth = check.value(() -> birthDate == null ? null : Birth.parse(birthDate));
            var member = check.value(() -> new Member(id, name, sex, birth, ethnicGroup, relationship, personalId));
            check.verify();
            return member;
        }
    }

    @Override
    public void check() {
        registration(id == null ? ANY : id);
    }

    /** With all its members. One without any is refused for its head, and not for its size as well. */
    public Registration registration(UUID household) {
        return registration(household, members == null ? 1 : Math.max(1, members.size()));
    }

    /** Refuses it with all that is wrong with it. {@code size} also counts those who are not among the members. */
    public Registration registration(UUID household, int size) {
        var check = new Requirements();
        var all = new ArrayList<Member>();
        for (int i = 0; members != null && i < members.size(); i++) {
            all.add(check.value(member(i)));
        }
        // Without its members what is wrong with the household itself can still be told.
        List<Member> known = check.isMet() ? all : List.of();
        var registration = check.value(() -> new Registration(household, code, area, registeredOn, size, known));
        check.verify();
        return registration;
    }

    private Supplier<Member> member(int index) {
        return () -> {
            try {
                return members.get(index) == null
                        ? missingMember()
                        : members.get(index).member();
            } catch (Problem e) {
                throw e.within("/members/" + index);
            }
        };
    }

    /** The same form whatever order its members were sent in. */
    HouseholdForm inOrder() {
        return members == null || members.contains(null)
                ? this
                : new HouseholdForm(
                        id,
                        code,
                        area,
                        registeredOn,
                        members.stream()
                                .sorted(Comparator.comparing(MemberForm::toString))
                                .toList());
    }

    private static Member missingMember() {
        throw Problem.of(HouseholdProblem.MISSING_VALUE, new FieldLabel("member"))
                .at("");
    }
}
