package vn.vuonlen.household.household;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.SQLRestriction;
import vn.vuonlen.household.household.HouseholdView.EthnicGroup;
import vn.vuonlen.household.household.HouseholdView.MemberView;
import vn.vuonlen.household.person.Birth;
import vn.vuonlen.household.person.EthnicGroups;
import vn.vuonlen.household.person.PersonalIds;
import vn.vuonlen.household.person.Relationship;
import vn.vuonlen.household.person.Sex;

/** A present member of a household. */
@Entity
@Immutable
@Table(name = "member")
@SQLRestriction("to_date IS NULL")
class HouseholdMember {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Household household;

    private int ordinal;
    private String name;

    @Enumerated(EnumType.STRING)
    private Sex sex;

    private LocalDate birthDate;
    private int birthYear;
    private String ethnicScheme;
    private String ethnicCode;

    @Enumerated(EnumType.STRING)
    private Relationship relationship;

    private byte[] personalIdCipher;

    protected HouseholdMember() {}

    MemberView view(PersonalIds ids) {
        return new MemberView(
                id,
                name,
                sex,
                new Birth(birthDate, birthYear).toString(),
                new EthnicGroup(ethnicScheme, ethnicCode, EthnicGroups.name(ethnicCode)),
                relationship,
                personalIdCipher == null ? null : PersonalIds.masked(ids.decrypt(personalIdCipher, id)));
    }
}
