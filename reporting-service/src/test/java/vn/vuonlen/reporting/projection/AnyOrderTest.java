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
import vn.vuonlen.reporting.publishing.AreaFixture;
import vn.vuonlen.reporting.publishing.EventPublisher;
import vn.vuonlen.reporting.publishing.HouseholdStory;
import vn.vuonlen.reporting.publishing.PublishedState;

/** Whatever order states arrive in, however often, however late: the counters are those of the newest states. */
@QuarkusTest
@WithTestResource(Suite.class)
class AnyOrderTest {

    private static final List<String> STANDINGS = List.of("POOR", "NEAR_POOR", "AVERAGE", "NONE");
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
        var land = new AreaFixture("s" + seed + "-");
        var reviews = new TreeMap<Integer, UUID>();
        for (int year = FIRST; year <= LAST; year++) {
            reviews.put(year, UUID.randomUUID());
        }
        var story = new Story(random, land, reviews);
        try (var teller = new EventPublisher()) {
            teller.tell(story.shuffled());
            teller.await(database);
        }
        assertEquals(
                story.households(),
                counted(
                        "SELECT area_id || ' ' || ethnic_minority || ' ' || y, sum(households) FROM household_count,"
                                + " generate_series(2016, 2020) y WHERE y BETWEEN first_year AND last_year AND area_id = ANY (?)"
                                + " GROUP BY 1 HAVING sum(households) > 0",
                        land));
        assertEquals(
                story.results(),
                counted(
                        "SELECT area_id || ' ' || review_id || ' ' || ethnic_minority || ' ' || class || ' ' || route || ' '"
                                + " || first_year || ' ' || last_year, sum(households) FROM result_count WHERE area_id = ANY (?)"
                                + " GROUP BY 1 HAVING sum(households) > 0",
                        land));
        assertEquals(
                story.pairs(),
                counted(
                        "SELECT prior_area_id || ' ' || prior_ethnic_minority || ' ' || area_id || ' ' || ethnic_minority || ' '"
                                + " || review_id || ' ' || poor || ' ' || movement, sum(households) FROM movement_count WHERE area_id = ANY (?)"
                                + " GROUP BY 1 HAVING sum(households) > 0",
                        land));
    }

    private Map<String, Long> counted(String sql, AreaFixture land) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", COMMUNES.stream().map(land::commune).toArray()));
            var rows = statement.executeQuery();
            var counts = new TreeMap<String, Long>();
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
            return counts;
        }
    }

    /** Households with random lives, and a plain recomputation of what they add up to. */
    private static final class Story {
        private final Random random;
        private final AreaFixture land;
        private final Map<Integer, UUID> reviews;
        private final List<HouseholdStory> houses = new ArrayList<>();
        private final List<PublishedState> told = new ArrayList<>();

        Story(Random random, AreaFixture land, Map<Integer, UUID> reviews) {
            this.random = random;
            this.land = land;
            this.reviews = reviews;
            told.addAll(land.told());
            reviews.forEach((year, id) -> {
                told.add(land.review(id, year, "PERIODIC", "OPEN", 1));
                told.add(land.review(id, year, "PERIODIC", "DECIDED", 2));
            });
            for (int i = 0; i < 150; i++) {
                live();
            }
        }

        private void live() {
            var house = HouseholdStory.in(anywhere(), random.nextBoolean(), day(2015 + random.nextInt(4)));
            told.add(house.household(1));
            if (random.nextInt(3) == 0) {
                house = house.moving(anywhere(), day(2019));
                told.add(house.household(2));
            }
            if (random.nextInt(5) == 0) {
                house = house.ending(random.nextBoolean() ? LocalDate.of(2019, 12, 31) : day(2020));
                told.add(house.household(3));
            }
            for (var review : reviews.entrySet()) {
                if (random.nextInt(6) == 0) {
                    house = house.ofMinority(!house.minority());
                    told.add(house.household(review.getKey()));
                }
                if (random.nextInt(4) > 0) {
                    told.add(finding(house, review.getKey(), review.getValue()).result(review.getKey(), 1));
                    told.add(finding(house, review.getKey(), review.getValue()).result(review.getKey(), 2));
                }
                if (random.nextInt(8) == 0 && house.found().containsKey(review.getKey())) {
                    // A restatement stands over the result that it restates, whichever is heard last.
                    told.add(finding(house, review.getKey(), review.getValue())
                            .result(review.getKey(), 1, house.found().get(review.getKey()), 1));
                }
            }
            houses.add(house);
        }

        private HouseholdStory finding(HouseholdStory house, int year, UUID review) {
            String standing = STANDINGS.get(random.nextInt(4));
            String route = standing.equals("POOR") ? ROUTES.get(random.nextInt(3)) : null;
            return house.found(year, review, anywhere(), standing, route, random.nextBoolean() ? "NEW" : "RELAPSED");
        }

        private UUID anywhere() {
            return land.commune(COMMUNES.get(random.nextInt(COMMUNES.size())));
        }

        private LocalDate day(int year) {
            return LocalDate.of(year, 1, 1).plusDays(random.nextInt(364));
        }

        List<PublishedState> shuffled() {
            var all = new ArrayList<>(told);
            for (int i = 0; i < told.size() / 5; i++) {
                all.add(told.get(random.nextInt(told.size())));
            }
            Collections.shuffle(all, random);
            return all;
        }

        Map<String, Long> households() {
            var counts = new TreeMap<String, Long>();
            for (HouseholdStory house : houses) {
                for (int year = 2016; year <= 2020; year++) {
                    if (house.areaAtEndOf(year) != null) {
                        counts.merge(house.areaAtEndOf(year) + " " + house.minority() + " " + year, 1L, Long::sum);
                    }
                }
            }
            return counts;
        }

        Map<String, Long> results() {
            var counts = new TreeMap<String, Long>();
            for (HouseholdStory house : houses) {
                house.found().forEach((year, f) -> {
                    String route = f.route() == null ? "NONE" : f.route();
                    counts.merge(
                            f.area() + " " + f.review() + " " + f.minority() + " " + f.standing() + " " + route + " "
                                    + formed(house) + " " + lastYear(house),
                            1L,
                            Long::sum);
                });
            }
            return counts;
        }

        Map<String, Long> pairs() {
            var counts = new TreeMap<String, Long>();
            for (HouseholdStory house : houses) {
                house.found().forEach((year, f) -> {
                    var before = house.found().get(year - 1);
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

        private static int formed(HouseholdStory house) {
            return house.stays().getFirst().from().getYear();
        }

        private static int lastYear(HouseholdStory house) {
            if (house.endedOn() == null) {
                return 9999;
            }
            LocalDate dayAfter = house.endedOn().plusDays(1);
            return dayAfter.getYear() - 1;
        }
    }
}
