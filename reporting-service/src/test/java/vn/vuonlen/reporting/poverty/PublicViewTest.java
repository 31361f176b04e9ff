package vn.vuonlen.reporting.poverty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaDesignation;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.boundary.AreaLevel;
import vn.vuonlen.reporting.disclosure.Subtraction;
import vn.vuonlen.reporting.query.ReportQuery;

/** The public as an attacker: it reads everything that it may and subtracts. */
class PublicViewTest {

    private static final int TEN = 10;
    private static final int YEAR = 2018;
    private static final LocalDate BEGINNING = LocalDate.of(2015, 1, 1);
    private static final Tally LARGE = tally(1000, 400, 300, 500, 200);
    private static final Tally LARGER = tally(2000, 800, 600, 1000, 400);

    @ParameterizedTest
    @CsvSource({
        "minority poor among the poor, 100, 50, 45, 80, 3",
        "majority poor among the poor, 100, 50, 45, 60, 47",
        "minority households, 100, 20, 20, 8, 0",
        "majority households, 100, 20, 20, 95, 20",
        "minorities that are not poor, 100, 50, 50, 35, 30",
        "majority that is not poor, 100, 70, 55, 40, 15",
    })
    void noCountOfAFewHouseholdsCanBeDerivedFromOneAnswer(
            String few, long households, long poor, long incomePoor, long minority, long minorityPoor) {
        var small = tally(households, poor, incomePoor, minority, minorityPoor);
        var province = new Province(List.of(small, LARGE, LARGE), 3);

        assertEquals(true, province.district(0).ethnicMinority().suppressed(), few);
        assertEquals(null, province.district(0).ethnicMinority().poorRate(), few);
    }

    @Test
    void theOnlyOtherDistrictIsNotTheProvinceLessThePoorDistricts() {
        var province = new Province(List.of(LARGE, LARGE, tally(1000, 100, 97, 300, 50)), 2);

        assertEquals(true, province.district(2).suppressed());
        assertEquals(true, province.poorDistricts().suppressed());
        assertEquals(null, province.poorDistricts().incomePoor());
        assertEquals(697, province.province().incomePoor());
        assertEquals(
                1,
                province.visible(SensitiveFigures.ROUTE).stream()
                        .filter(m -> Integer.bitCount(m) == 1)
                        .count());
    }

    @Test
    void thePoorDistrictsTogetherAreNotTheProvinceLessTheOthers() {
        var few = List.of(tally(100, 50, 48, 20, 10), tally(100, 50, 49, 20, 10), tally(100, 50, 45, 20, 10));
        var all = new ArrayList<>(few);
        all.addAll(List.of(LARGE, LARGER));
        var province = new Province(all, 3);

        assertEquals(true, province.poorDistricts().suppressed());
        assertEquals(Set.of(1 << 4, 0b11111), province.visible(SensitiveFigures.ROUTE));
    }

    @Test
    void subtractingAllPublicAnswersRevealsNoCountOfAFewHouseholds() {
        var random = new Random(20261125);
        for (int round = 0; round < 2000; round++) {
            int size = 1 + random.nextInt(6);
            var districts = new ArrayList<Tally>();
            for (int i = 0; i < size; i++) {
                districts.add(random(random));
            }
            var province = new Province(districts, random.nextInt(size + 1));

            for (SensitiveFigures figures : SensitiveFigures.values()) {
                for (int computed : Subtraction.everythingFrom(province.visible(figures))) {
                    var revealed = province.counts(computed, figures);
                    assertFalse(revealed.stream().anyMatch(n -> n > 0 && n < TEN), () -> districts + " " + revealed);
                }
            }
        }
    }

    private static Tally random(Random random) {
        long minorityPoor = count(random);
        long majorityPoor = count(random);
        long poor = minorityPoor + majorityPoor;
        long minority = minorityPoor + count(random);
        return tally(
                minority + majorityPoor + count(random),
                poor,
                poor - Math.min(poor, count(random)),
                minority,
                minorityPoor);
    }

    private static long count(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> random.nextInt(TEN);
            default -> random.nextInt(200);
        };
    }

    private static Tally tally(long households, long poor, long incomePoor, long minority, long minorityPoor) {
        return new Tally(households, poor, 0, incomePoor, minority, minorityPoor);
    }

    /** A province of 2018 whose first districts are the poor ones. */
    private static final class Province {
        private final Area area = area("11", AreaLevel.PROVINCE, null);
        private final List<Area> districts = new ArrayList<>();
        private final List<Tally> tallies;
        private final int poor;
        private final AreaHistory areas;
        private final YearCounts counts;

        Province(List<Tally> tallies, int poor) {
            this.tallies = tallies;
            this.poor = poor;
            Map<UUID, Tally> byArea = new HashMap<>();
            List<AreaDesignation> designations = new ArrayList<>();
            for (int i = 0; i < tallies.size(); i++) {
                Area district = area("09" + i, AreaLevel.DISTRICT, area.id());
                districts.add(district);
                byArea.put(district.id(), tallies.get(i));
                if (i < poor) {
                    designations.add(new AreaDesignation(district.id(), "POOR_DISTRICT_GROUP_1", BEGINNING, null));
                }
            }
            var all = new ArrayList<>(districts);
            all.add(area);
            areas = new AreaHistory(all, List.of(), designations);
            counts = new YearCounts(YEAR, byArea);
        }

        Figures province() {
            return seen(ReportQuery.of("11", YEAR), area, (1 << tallies.size()) - 1);
        }

        Figures poorDistricts() {
            return seen(ReportQuery.of("11", YEAR).narrowedTo("POOR_DISTRICT"), area, (1 << poor) - 1);
        }

        Figures district(int i) {
            return seen(ReportQuery.of("09" + i, YEAR), districts.get(i), 1 << i);
        }

        /** The sets of districts, a bit each, of which an answer shows the figures. */
        Set<Integer> visible(SensitiveFigures figures) {
            var visible = new HashSet<Integer>();
            if (shows(province(), figures)) {
                visible.add((1 << tallies.size()) - 1);
            }
            if (shows(poorDistricts(), figures)) {
                visible.add((1 << poor) - 1);
            }
            for (int i = 0; i < tallies.size(); i++) {
                if (shows(district(i), figures)) {
                    visible.add(1 << i);
                }
            }
            return visible;
        }

        /** All counts that follow from the figures of these districts and those that are public in full. */
        List<Long> counts(int districts, SensitiveFigures figures) {
            Tally t = sum(districts);
            return switch (figures) {
                case ROUTE -> List.of(t.incomePoor(), t.poor() - t.incomePoor());
                case ETHNICITY ->
                    List.of(
                            t.minorityHouseholds(),
                            t.households() - t.minorityHouseholds(),
                            t.minorityPoor(),
                            t.poor() - t.minorityPoor(),
                            t.minorityHouseholds() - t.minorityPoor(),
                            t.households() - t.minorityHouseholds() - t.poor() + t.minorityPoor());
            };
        }

        private Figures seen(ReportQuery question, Area area, int districts) {
            Tally tally = sum(districts);
            return new PublicView(counts, question, areas, TEN).of(area, tally, Figures.of(tally, null));
        }

        private Tally sum(int districts) {
            Tally sum = Tally.NOTHING;
            for (int i = 0; i < tallies.size(); i++) {
                sum = (districts & 1 << i) == 0 ? sum : sum.plus(tallies.get(i));
            }
            return sum;
        }

        private static boolean shows(Figures seen, SensitiveFigures figures) {
            return figures == SensitiveFigures.ROUTE
                    ? seen.suppressed() == null
                    : seen.ethnicMinority().suppressed() == null;
        }

        private static Area area(String code, AreaLevel level, UUID parent) {
            return new Area(UUID.randomUUID(), code, code, level, parent, BEGINNING, null);
        }
    }
}
