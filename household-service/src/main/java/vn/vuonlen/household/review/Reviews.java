package vn.vuonlen.household.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Reviews implements PanacheRepositoryBase<Review, UUID> {

    List<Review> ofProvinces() {
        return list("order by year desc, kind");
    }

    /** Of either kind: a household has one result of a year. */
    Optional<Review> of(int year, UUID area) {
        return find("year = ?1 and areaId = ?2 order by kind", year, area).firstResultOptional();
    }

    /** The decided review of the year before: the periodic one, otherwise the imported one. */
    Optional<Review> before(int year, UUID area) {
        return find("year = ?1 and areaId = ?2 and step = ?3 order by kind", year - 1, area, Step.DECIDED)
                .firstResultOptional();
    }

    Optional<Review> undecidedBefore(int year, UUID area) {
        return find("year < ?1 and areaId = ?2 and step <> ?3 order by year", year, area, Step.DECIDED)
                .firstResultOptional();
    }

    /** Whose decision covers everything up to the end of its year. */
    Optional<Review> latestDecided(UUID area) {
        return find(
                        "areaId = ?1 and kind = ?2 and step = ?3 order by year desc",
                        area,
                        ReviewKind.PERIODIC,
                        Step.DECIDED)
                .firstResultOptional();
    }

    /** Only a periodic review depends on the years before it; imported results of a later year do not matter. */
    Optional<Review> after(int year, UUID area) {
        return find("year > ?1 and areaId = ?2 and kind = ?3 order by year", year, area, ReviewKind.PERIODIC)
                .firstResultOptional();
    }
}
