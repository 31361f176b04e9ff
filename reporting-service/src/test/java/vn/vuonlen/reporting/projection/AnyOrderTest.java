package vn.vuonlen.reporting.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.kit.database.ArrayParameters;
import vn.vuonlen.reporting.publishing.AreaFixture;
import vn.vuonlen.reporting.publishing.EventPublisher;
import vn.vuonlen.reporting.publishing.HouseholdStory;
import vn.vuonlen.reporting.publishing.PublishedState;

/** Whatever order states arrive in, however often, however late: the counters are those of the newest states. */
@QuarkusTest
@WithTestResource(Suite.class)
class AnyOrderTest {

    private static final List<String> LIVING_STANDARDS = List.of("POOR", "NEAR_POOR", "AVERAGE", "NONE");
    private static final List<String> ROUTES = List.of("INCOME", "DEPRIVATION", "INCOME_AND_DEPRIVATION");
    private static final List<String> COMMUNES = List.of("11", "12", "21", "22", "31", "32");
    private static final int FIRST = 2016;
    private static final int LAST = 2019;

    @Inject
    DataSource database;

    @ParameterizedTest
    @ValueSource(longs = {1, 20260701, 47336, 99})
    void countersEqualARecomputationFromTheNewestStates(long seed) throws SQLException {
        var random = new Random(seed);
        var areas = new AreaFixture("s" + seed + "-");
        var reviews = new TreeMap<Integer, UUID>();
        for (int year = FIRST; year <= LAST; year++) {
            reviews.put(year, UUID.randomUUID());
        }
        var lives = new RandomHouseholds(random, areas, reviews);
        try (var publisher = new EventPublisher()) {
            publisher.publish(lives.shuffled());
            publisher.awaitConsumed(database);
        }
        assertEquals(
                lives.households(),
                counted(
                        "SELECT area_id || ' ' || ethnic_minority || ' ' || y, sum(households) FROM household_count,"
                                + " generate_series(2016, 2020) y WHERE y BETWEEN first_year AND last_year AND area_id = ANY (?)"
                                + " GROUP BY 1 HAVING sum(households) > 0",
                        areas));
        assertEquals(
                lives.results(),
                counted(
                        "SELECT area_id || ' ' || review_id || ' ' || ethnic_minority || ' ' || class || ' ' || route || ' '"
                                + " || first_year || ' ' || last_year, sum(households) FROM result_count WHERE area_id = ANY (?)"
                                + " GROUP BY 1 HAVING sum(households) > 0",
                        areas));
        assertEquals(
                lives.pairs(),
                counted(
                        "SELECT prior_area_id || ' ' || prior_ethnic_minority || ' ' || area_id || ' ' || ethnic_minority || ' '"
                                + " || review_id || ' ' || poor || ' ' || movement, sum(households) FROM movement_count WHERE area_id = ANY (?)"
                                + " GROUP BY 1 HAVING sum(households) > 0",
                        areas));
    }

    private Map<String, Long> counted(String sql, AreaFixture areas) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            ArrayParameters.bind(
                    statement, 1, "uuid", COMMUNES.stream().map(areas::commune).toList());
            var rows = statement.executeQuery();
            var counts = new TreeMap<String, Long>();
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
            return counts;
        }
    }

    /** Households with random lives, and a plain recomputation of their counters. */
    private static final class RandomHouseholds {
        private final Random random;
        private final AreaFixture areas;
        private final Map<Integer, UUID> reviews;
        private final List<HouseholdStory> households = new ArrayList<>();
        private final List<PublishedState> events = new ArrayList<>();

        RandomHouseholds(Random random, AreaFixture areas, Map<Integer, UUID> reviews) {
            this.random = random;
            this.areas = areas;
            this.reviews = reviews;
            events.addAll(areas.events());
            reviews.forEach((year, id) -> {
                events.add(areas.review(id, year, "PERIODIC", "OPEN", 1));
                events.add(areas.review(id, year, "PERIODIC", "DECIDED", 2));
            });
            for (int i = 0; i < 150; i++) {
                addHousehold();
            }
        }

        private void addHousehold() {
            var household = HouseholdStory.in(anywhere(), random.nextBoolean(), day(2015 + random.nextInt(4)));
            events.add(household.event(1));
            if (random.nextInt(3) == 0) {
                household = household.moving(anywhere(), day(2019));
                events.add(household.event(2));
            }
            if (random.nextInt(5) == 0) {
                household = household.ending(random.nextBoolean() ? LocalDate.of(2019, 12, 31) : day(2020));
                events.add(household.event(3));
            }
            for (var review : reviews.entrySet()) {
                if (random.nextInt(6) == 0) {
                    household =
                            random.nextBoolean() && household.formerMinority().isEmpty()
                                    ? household.ofMinority(!household.minority())
                                    : household.becoming(
                                            !household.minority(),
                                            random.nextInt(3) == 0
                                                    ? LocalDate.of(review.getKey() + 1, 1, 1)
                                                    : day(review.getKey()));
                    events.add(household.event(review.getKey()));
                }
                if (random.nextInt(4) > 0) {
                    events.add(review(household, review.getKey(), review.getValue())
                            .resultEvent(review.getKey(), 1));
                    events.add(review(household, review.getKey(), review.getValue())
                            .resultEvent(review.getKey(), 2));
                }
                if (random.nextInt(8) == 0 && household.findings().containsKey(review.getKey())) {
                    // A restatement replaces the result that it restates, whichever arrives last.
                    events.add(review(household, review.getKey(), review.getValue())
                            .resultEvent(
                                    review.getKey(), 1, household.findings().get(review.getKey()), 1));
                }
            }
            households.add(household);
        }

        private HouseholdStory review(HouseholdStory household, int year, UUID review) {
            String livingStandard = LIVING_STANDARDS.get(random.nextInt(4));
            String route = livingStandard.equals("POOR") ? ROUTES.get(random.nextInt(3)) : null;
            return household.reviewed(
                    year, review, anywhere(), livingStandard, route, random.nextBoolean() ? "NEW" : "RELAPSED");
        }

        private UUID anywhere() {
            return areas.commune(COMMUNES.get(random.nextInt(COMMUNES.size())));
        }

        private LocalDate day(int year) {
            return LocalDate.of(year, 1, 1).plusDays(random.nextInt(364));
        }

        List<PublishedState> shuffled() {
            var all = new ArrayList<>(events);
            for (int i = 0; i < events.size() / 5; i++) {
                all.add(events.get(random.nextInt(events.size())));
            }
            Collections.shuffle(all, random);
            return all;
        }

        Map<String, Long> households() {
            var counts = new TreeMap<String, Long>();
            for (HouseholdStory household : households) {
                for (int year = 2016; year <= 2020; year++) {
                    if (household.areaAtEndOf(year) != null) {
                        counts.merge(
                                household.areaAtEndOf(year) + " " + household.minorityAtEndOf(year) + " " + year,
                                1L,
                                Long::sum);
                    }
                }
            }
            return counts;
        }

        Map<String, Long> results() {
            var counts = new TreeMap<String, Long>();
            for (HouseholdStory household : households) {
                household.findings().forEach((year, f) -> {
                    String route = f.route() == null ? "NONE" : f.route();
                    counts.merge(
                            f.area() + " " + f.review() + " " + f.minority() + " " + f.livingStandard() + " " + route
                                    + " " + formed(household) + " " + lastYear(household),
                            1L,
                            Long::sum);
                });
            }
            return counts;
        }

        Map<String, Long> pairs() {
            var counts = new TreeMap<String, Long>();
            for (HouseholdStory household : households) {
                household.findings().forEach((year, f) -> {
                    var before = household.findings().get(year - 1);
                    if (before != null && before.poor()) {
                        counts.merge(
                                before.area() + " " + before.minority() + " " + f.area() + " " + f.minority() + " "
                                        + f.review() + " " + f.poor() + " " + f.movement(),
                                1L,
                                Long::sum);
                    }
                });
            }
            return counts;
        }

        private static int formed(HouseholdStory household) {
            return household.stays().getFirst().from().getYear();
        }

        private static int lastYear(HouseholdStory household) {
            if (household.endedOn() == null) {
                return 9999;
            }
            LocalDate dayAfter = household.endedOn().plusDays(1);
            return dayAfter.getYear() - 1;
        }
    }
}
