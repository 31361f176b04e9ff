package vn.vuonlen.household.household;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import vn.vuonlen.household.person.PersonalIds;

/** A household as it is read singly. Registration writes households, by COPY, since an import has many. */
@Entity
@Immutable
class Household {

    @Id
    private UUID id;

    private String code;

    @ManyToOne(fetch = FetchType.LAZY)
    private HomeArea area;

    private boolean ethnicMinority;
    private LocalDate registeredOn;
    private LocalDate endedOn;
    private String endReason;
    private int size;
    private long version;

    @OneToMany(mappedBy = "household")
    @OrderBy("ordinal")
    private List<HouseholdMember> members;

    protected Household() {}

    HouseholdView view(PersonalIds ids) {
        return new HouseholdView(
                id,
                code,
                area.view(),
                ethnicMinority,
                registeredOn,
                endedOn,
                endReason,
                size,
                version,
                members.stream().map(member -> member.view(ids)).toList());
    }
}
