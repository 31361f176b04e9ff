package vn.vuonlen.reporting.projection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import vn.vuonlen.reporting.publishing.AreaFixture;
import vn.vuonlen.reporting.publishing.HouseholdStory;
import vn.vuonlen.reporting.publishing.HouseholdStory.Finding;
import vn.vuonlen.reporting.publishing.PublishedState;
import vn.vuonlen.reporting.publishing.Restatement;
import vn.vuonlen.reporting.publishing.ResultAnswers;

/**
 * Households with random lives and reviews with random restatements, and a plain recomputation of what was known of them
 * on any day.
 */
final class RandomHouseholds {

    static final List<String> COMMUNES = List.of("11", "12", "21", "22", "31", "32");
    static final int FIRST = 2016;
    static final int LAST = 2019;

    private static final List<String> LIVING_STANDARDS = List.of("POOR", "NEAR_POOR", "AVERAGE", "NONE");
    private static final List<String> CODES = List.of("A", "B");
    private static final List<String> QUESTIONS =
            List.of("CAUSES", "ASPIRATIONS", "DEPRIVATIONS", "NO_CAPACITY_TO_WORK");
    private static final List<String> ROUTES = List.of("INCOME", "DEPRIVATION", "INCOME_AND_DEPRIVATION");

    /** Facts and results as they were known after so many restatements; without a story it was not known. */
    private record Known(HouseholdStory story, SortedMap<Integer, Finding> findings) {}

    private final Random random;
    private final AreaFixture areas;
    private final Map<Integer, UUID> reviews = new TreeMap<>();
    private final List<Restatement> restatements;
    private final List<List<Known>> households = new ArrayList<>();
    private final List<PublishedState> events = new ArrayList<>();
    private final Map<Restatement, Integer> results = new HashMap<>();
    private final Map<Restatement, Integer> formers = new HashMap<>();

    RandomHouseholds(Random random, AreaFixture areas) {
        this.random = random;
        this.areas = areas;
        for (int year = FIRST; year <= LAST; year++) {
            reviews.put(year, UUID.randomUUID());
        }
        // One decision restates two years; two restatements of a review are decided on one day; numbers may be missing.
        restatements = List.of(
                restatement(2017, 1, "2020-03-01"),
                restatement(2018, 1, "2020-03-01"),
                restatement(2017, 3, "2021-05-05"),
                restatement(2017, 4, "2021-05-05"),
                restatement(2019, 2, "2022-01-01"));
        events.addAll(areas.events());
        for (int i = 0; i < 150; i++) {
            addHousehold();
        }
        reviews.forEach(this::addReview);
    }

    /** The days on which something else was known than on the day before, and those days before. */
    List<LocalDate> days() {
        return restatements.stream()
                .map(Restatement::date)
                .distinct()
                .flatMap(day -> List.of(day.minusDays(1), day).stream())
                .toList();
    }

    List<PublishedState> shuffled() {
        var all = new ArrayList<>(events);
        for (int i = 0; i < events.size() / 5; i++) {
            all.add(events.get(random.nextInt(events.size())));
        }
        Collections.shuffle(all, random);
        return all;
    }

    /** As YearCounts has them: households by area, minority and year. */
    Map<String, Long> households(LocalDate day) {
        var counts = new TreeMap<String, Long>();
        for (Known known : knownOn(day)) {
            for (int year = FIRST; known.story() != null && year <= LAST + 1; year++) {
                if (known.story().areaAtEndOf(year) != null) {
                    count(counts, known.story().areaAtEndOf(year), known.story().minorityAtEndOf(year), year);
                }
            }
        }
        return counts;
    }

    Map<String, Long> results(LocalDate day) {
        var counts = new TreeMap<String, Long>();
        for (Known known : knownOn(day)) {
            known.findings().forEach((year, f) -> {
                String route = f.route() == null ? "NONE" : f.route();
                count(
                        counts,
                        f.area(),
                        f.review(),
                        f.minority(),
                        f.livingStandard(),
                        route,
                        formed(known.story()),
                        lastYear(known.story()));
            });
        }
        return counts;
    }

    Map<String, Long> pairs(LocalDate day) {
        var counts = new TreeMap<String, Long>();
        for (Known known : knownOn(day)) {
            known.findings().forEach((year, f) -> {
                var before = known.findings().get(year - 1);
                if (before != null && before.poor()) {
                    count(
                            counts,
                            before.area(),
                            before.minority(),
                            f.area(),
                            f.minority(),
                            f.review(),
                            f.poor(),
                            f.movement());
                }
            });
        }
        return counts;
    }

    /** Near-poor results, and whether the household was near-poor before the year before. */
    Map<String, Long> nearPoor(LocalDate day) {
        var counts = new TreeMap<String, Long>();
        for (Known known : knownOn(day)) {
            known.findings().forEach((year, f) -> {
                if (f.nearPoor()) {
                    count(counts, f.area(), f.review(), f.minority(), wasNearPoor(known, year), formed(known.story()));
                }
            });
        }
        return counts;
    }

    Map<String, Long> nearPoorPairs(LocalDate day) {
        var counts = new TreeMap<String, Long>();
        for (Known known : knownOn(day)) {
            known.findings().forEach((year, f) -> {
                var before = known.findings().get(year - 1);
                if (before != null && (before.nearPoor() || before.poor() && f.nearPoor())) {
                    count(
                            counts,
                            before.area(),
                            before.minority(),
                            f.area(),
                            f.minority(),
                            f.review(),
                            before.livingStandard(),
                            f.livingStandard(),
                            f.nearPoor() && wasNearPoor(known, year),
                            formed(known.story()),
                            lastYear(known.story()));
                }
            });
        }
        return counts;
    }

    /** The movement of the near-poor by commune, as the README of the report has it. */
    Map<String, Map<String, Integer>> nearPoorMovement(int year, LocalDate day) {
        var rows = new TreeMap<String, Map<String, Integer>>();
        for (Known known : knownOn(day)) {
            var before = known.findings().get(year - 1);
            var now = known.findings().get(year);
            boolean was = before != null && before.nearPoor();
            boolean is = now != null && now.nearPoor();
            if (was) {
                flow(rows, before, "start");
            }
            if (is) {
                flow(rows, now, "end");
            }
            if (was && now == null) {
                flow(rows, before, lastYear(known.story()) < year ? "dissolved" : "notReviewed");
            } else if (was) {
                if (!before.area().equals(now.area())) {
                    flow(rows, before, "movedOut");
                    flow(rows, now, "movedIn");
                }
                if (!is) {
                    flow(rows, now, now.poor() ? "toPoor" : "escaped");
                }
            } else if (is) {
                boolean formed = formed(known.story()) >= year;
                String arrived = formed ? "formed" : wasNearPoor(known, year) ? "relapsed" : "new";
                flow(rows, now, before != null && before.poor() ? "fromPoor" : arrived);
            }
        }
        return rows;
    }

    private void flow(Map<String, Map<String, Integer>> rows, Finding at, String flow) {
        String commune = COMMUNES.stream()
                .filter(suffix -> areas.commune(suffix).equals(at.area()))
                .findFirst()
                .orElseThrow();
        rows.computeIfAbsent(areas.code + commune, code -> new TreeMap<>()).merge(flow, 1, Integer::sum);
    }

    private static boolean wasNearPoor(Known known, int year) {
        return known.findings().headMap(year - 1).values().stream().anyMatch(Finding::nearPoor);
    }

    /** By area, review, class and characteristic: how often each answer was given, and how many were asked. */
    Map<String, Long> characteristics(LocalDate day) {
        var counts = new TreeMap<String, Long>();
        for (Known known : knownOn(day)) {
            known.findings()
                    .values()
                    .forEach(f -> answers(f)
                            .forEach((characteristic, codes) -> Stream.concat(Stream.of("asked"), codes.stream())
                                    .forEach(code -> count(
                                            counts, f.area(), f.review(), f.livingStandard(), characteristic, code))));
        }
        return counts;
    }

    /** What is known of a result; a list of what was asked and denied is empty. */
    private static Map<String, List<String>> answers(Finding f) {
        var answers = new TreeMap<String, List<String>>();
        var given = f.answers();
        if (given != null && given.committed()) {
            boolean reviewed = f.poor() || f.livingStandard().equals("NEAR_POOR");
            String other = reviewed ? f.livingStandard() : "OTHER";
            answers.put("COMMITMENT", List.of("COMMITTED", f.movement().equals("ESCAPED") ? "ESCAPED" : other));
        } else if (given != null) {
            answers.put("COMMITMENT", List.of());
        }
        if (!f.poor() && !f.livingStandard().equals("NEAR_POOR")) {
            return answers;
        }
        if (given == null) {
            answers.put("CAUSE", List.of("NO_LAND", "NO_CAPITAL"));
            answers.put("DEPRIVATION", List.of("WATER"));
            return answers;
        }
        var asked = given.answered() == null ? Set.of() : given.answered();
        addKnown(answers, "CAUSE", given.causes(), asked.contains("CAUSES"));
        addKnown(answers, "ASPIRATION", given.aspirations(), asked.contains("ASPIRATIONS"));
        addKnown(answers, "DEPRIVATION", given.deprivations(), asked.contains("DEPRIVATIONS"));
        addKnown(
                answers,
                "CAPACITY_TO_WORK",
                given.noCapacityToWork() ? List.of("NO_CAPACITY_TO_WORK") : List.of(),
                asked.contains("NO_CAPACITY_TO_WORK"));
        addKnown(
                answers,
                "ETHNIC_GROUP",
                given.ethnicGroup() == null ? List.of() : List.of("census/" + given.ethnicGroup()),
                false);
        return answers;
    }

    private static void addKnown(
            Map<String, List<String>> answers, String characteristic, List<String> codes, boolean asked) {
        if (asked || !codes.isEmpty()) {
            answers.put(characteristic, codes);
        }
    }

    /** By commune: households, poor and near-poor, and of minorities households and poor. */
    Map<String, List<Integer>> poverty(int year, LocalDate day) {
        var rows = new TreeMap<String, List<Integer>>();
        for (String commune : COMMUNES) {
            var counts = new int[5];
            for (Known known : knownOn(day)) {
                var area = areas.commune(commune);
                if (known.story() != null && area.equals(known.story().areaAtEndOf(year))) {
                    counts[0]++;
                    counts[3] += known.story().minorityAtEndOf(year) ? 1 : 0;
                }
                var found = known.findings().get(year);
                if (found != null && area.equals(found.area())) {
                    counts[1] += found.poor() ? 1 : 0;
                    counts[2] += found.livingStandard().equals("NEAR_POOR") ? 1 : 0;
                    counts[4] += found.poor() && found.minority() ? 1 : 0;
                }
            }
            rows.put(areas.code + commune, List.of(counts[0], counts[1], counts[2], counts[3], counts[4]));
        }
        return rows;
    }

    /** The numbers of the restatements that a report of the year and the one before contains. */
    List<String> restated(int year, LocalDate day) {
        var newest = new TreeMap<Integer, Integer>();
        for (Restatement restatement : restatements) {
            int of = yearOf(restatement);
            if ((of == year || of == year - 1) && !restatement.date().isAfter(day)) {
                newest.merge(of, restatement.number(), Math::max);
            }
        }
        return newest.entrySet().stream()
                .map(entry -> entry.getKey() + "/" + entry.getValue())
                .toList();
    }

    private static void count(Map<String, Long> counts, Object... key) {
        counts.merge(
                List.of(key).stream()
                        .map(Object::toString)
                        .reduce((one, other) -> one + " " + other)
                        .orElseThrow(),
                1L,
                Long::sum);
    }

    private List<Known> knownOn(LocalDate day) {
        int restated =
                (int) restatements.stream().filter(r -> !r.date().isAfter(day)).count();
        return households.stream().map(states -> states.get(restated)).toList();
    }

    private Restatement restatement(int year, int number, String day) {
        return new Restatement(reviews.get(year), number, number + "/QĐ-UBND", LocalDate.parse(day));
    }

    private int yearOf(Restatement restatement) {
        return reviews.entrySet().stream()
                .filter(entry -> entry.getValue().equals(restatement.review()))
                .findFirst()
                .orElseThrow()
                .getKey();
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
                household = ofAnotherGroup(household, review.getKey());
                events.add(household.event(review.getKey()));
            }
            if (random.nextInt(4) > 0) {
                for (long version = 1; version <= 2; version++) {
                    var found = finding(household, review.getValue());
                    household.findings().put(review.getKey(), found);
                    events.add(household.resultEvent(review.getKey(), version));
                }
            }
        }
        addRestatements(household);
    }

    private HouseholdStory ofAnotherGroup(HouseholdStory household, int year) {
        return random.nextBoolean() && household.formerMinority().isEmpty()
                ? household.ofMinority(!household.minority())
                : household.becoming(
                        !household.minority(), random.nextInt(3) == 0 ? LocalDate.of(year + 1, 1, 1) : day(year));
    }

    private void addRestatements(HouseholdStory original) {
        var first = new Known(random.nextInt(12) == 0 ? null : original, new TreeMap<>(original.findings()));
        var states = new ArrayList<>(List.of(first));
        var newest = original;
        for (Restatement restatement : restatements) {
            var before = states.getLast();
            var findings = new TreeMap<>(before.findings());
            if (random.nextInt(5) == 0) {
                int year = yearOf(restatement);
                findings.put(year, finding(newest, restatement.review()));
                events.add(newest.resultEvent(year, 1, findings.get(year), restatement));
                results.merge(restatement, 1, Integer::sum);
            }
            boolean registered = before.story() == null && restatement.equals(restatements.get(2));
            boolean corrected = before.story() != null && random.nextInt(5) == 0;
            if (registered || corrected) {
                newest = (corrected ? corrected(newest) : newest).knownAs(before.story(), restatement);
                formers.merge(restatement, 1, Integer::sum);
            }
            states.add(new Known(registered || corrected ? newest : before.story(), findings));
        }
        households.add(states);
        events.add(newest.event(9000));
    }

    private HouseholdStory corrected(HouseholdStory household) {
        return switch (random.nextInt(3)) {
            case 0 -> household.ofMinority(!household.minority());
            case 1 -> household.endedOn() == null ? household.ending(day(2020)) : household.livingIn(anywhere());
            default -> household.livingIn(anywhere());
        };
    }

    private Finding finding(HouseholdStory household, UUID review) {
        String livingStandard = LIVING_STANDARDS.get(random.nextInt(4));
        return new Finding(
                review,
                anywhere(),
                household.minority(),
                livingStandard,
                livingStandard.equals("POOR") ? ROUTES.get(random.nextInt(3)) : null,
                livingStandard.equals("POOR") || random.nextBoolean()
                        ? random.nextBoolean() ? "NEW" : "RELAPSED"
                        : "ESCAPED",
                random.nextInt(5) == 0 ? null : anyAnswers());
    }

    private ResultAnswers anyAnswers() {
        return new ResultAnswers(
                some(CODES),
                some(CODES),
                some(CODES),
                random.nextInt(4) == 0,
                random.nextInt(4) == 0 ? null : Set.copyOf(some(QUESTIONS)),
                random.nextInt(3) == 0,
                random.nextInt(4) == 0 ? null : "0" + (1 + random.nextInt(3)));
    }

    private List<String> some(List<String> of) {
        return of.stream().filter(one -> random.nextBoolean()).toList();
    }

    private void addReview(int year, UUID id) {
        events.add(areas.review(id, year, "PERIODIC", "OPEN", 1));
        var decided = areas.decided(id, year, withResult(0, year), 2);
        events.add(decided);
        var ofReview = restatements.stream()
                .filter(r -> r.review().equals(id))
                .map(r -> r.of(results.getOrDefault(r, 0), formers.getOrDefault(r, 0)))
                .toArray(Restatement.Sized[]::new);
        events.add(Restatement.announced(decided, withResult(restatements.size(), year), ofReview));
    }

    private int withResult(int restated, int year) {
        return (int) households.stream()
                .filter(states -> states.get(restated).findings().containsKey(year))
                .count();
    }

    private UUID anywhere() {
        return areas.commune(COMMUNES.get(random.nextInt(COMMUNES.size())));
    }

    private LocalDate day(int year) {
        return LocalDate.of(year, 1, 1).plusDays(random.nextInt(364));
    }

    private static int formed(HouseholdStory household) {
        return household == null ? 0 : household.stays().getFirst().from().getYear();
    }

    private static int lastYear(HouseholdStory household) {
        if (household == null || household.endedOn() == null) {
            return 9999;
        }
        LocalDate dayAfter = household.endedOn().plusDays(1);
        return dayAfter.getYear() - 1;
    }
}
