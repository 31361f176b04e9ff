package vn.vuonlen.household.household;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import vn.vuonlen.household.household.HouseholdView.AreaName;

/** The commune or village of a household, as far as a household shows it. The room {@code area} writes the table. */
@Entity
@Immutable
@Table(name = "area")
class HomeArea {

    @Id
    private UUID id;

    private String code;
    private String name;

    protected HomeArea() {}

    AreaName view() {
        return new AreaName(id, code, name);
    }
}
