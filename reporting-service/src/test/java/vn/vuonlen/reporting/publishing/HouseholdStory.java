package vn.vuonlen.reporting.publishing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A household with its history, and the events that its owner would publish. */
public record HouseholdStory(
        UUID id,
        boolean minority,
        TreeMap<LocalDate, Boolean> formerMinority,
        List<Stay> stays,
        LocalDate endedOn,
        TreeMap<Integer, Finding> findings,
        List<Former> formerly) {

    /** What was known of it before a restatement; {@code before} is null if it was not known. */
    public record Former(Restatement by, HouseholdStory before) {}

    public record Stay(UUID area, LocalDate from, LocalDate to) {}

    /**
     * The result of a review.
     *
     * @param answers null in an event from before results had all of them
     */
    public record Finding(
            UUID review,
            UUID area,
            boolean minority,
            String livingStandard,
            String route,
            String movement,
            ResultAnswers answers) {

        public Finding(UUID review, UUID area, boolean minority, String livingStandard, String route, String movement) {
            this(review, area, minority, livingStandard, route, movement, null);
        }

        public Finding with(ResultAnswers answers) {
            return new Finding(review, area, minority, livingStandard, route, movement, answers);
        }

        public boolean poor() {
            return livingStandard.equals("POOR");
        }

        public boolean nearPoor() {
            return livingStandard.equals("NEAR_POOR");
        }
    }

    public static HouseholdStory in(UUID area, boolean minority, LocalDate from) {
        return new HouseholdStory(
                UUID.randomUUID(),
                minority,
                new TreeMap<>(),
                List.of(new Stay(area, from, null)),
                null,
                new TreeMap<>(),
                List.of());
    }

    public HouseholdStory moving(UUID to, LocalDate on) {
        Stay last = stays.getLast();
        var path = new ArrayList<>(stays.subList(0, stays.size() - 1));
        path.add(new Stay(last.area(), last.from(), on.minusDays(1)));
        path.add(new Stay(to, on, null));
        return new HouseholdStory(id, minority, formerMinority, List.copyOf(path), endedOn, findings, formerly);
    }

    /** The same household, as if it had always been of another ethnic group. */
    public HouseholdStory ofMinority(boolean newMinority) {
        return new HouseholdStory(id, newMinority, formerMinority, stays, endedOn, findings, formerly);
    }

    /** The same household with a head of another ethnic group from the day on. */
    public HouseholdStory becoming(boolean newMinority, LocalDate on) {
        var former = new TreeMap<>(formerMinority);
        former.put(on.minusDays(1), minority);
        return new HouseholdStory(id, newMinority, former, stays, endedOn, findings, formerly);
    }

    /** What it counts as on 31 December of a year. */
    public boolean minorityAtEndOf(int year) {
        var former = formerMinority.ceilingEntry(LocalDate.of(year, 12, 31));
        return former == null ? minority : former.getValue();
    }

    public HouseholdStory ending(LocalDate on) {
        Stay last = stays.getLast();
        var path = new ArrayList<>(stays.subList(0, stays.size() - 1));
        path.add(new Stay(last.area(), last.from(), on));
        return new HouseholdStory(id, minority, formerMinority, List.copyOf(path), on, findings, formerly);
    }

    /** The same household, as if its last stay had always been elsewhere. */
    public HouseholdStory livingIn(UUID area) {
        Stay last = stays.getLast();
        var path = new ArrayList<>(stays.subList(0, stays.size() - 1));
        path.add(new Stay(area, last.from(), last.to()));
        return new HouseholdStory(id, minority, formerMinority, List.copyOf(path), endedOn, findings, formerly);
    }

    /** The same household as a restatement put it right. */
    public HouseholdStory restated(Restatement by, UnaryOperator<HouseholdStory> correction) {
        return correction.apply(this).knownAs(this, by);
    }

    /** The same household, of which this was known before a restatement; null if it was not known. */
    public HouseholdStory knownAs(HouseholdStory before, Restatement until) {
        var more = new ArrayList<>(formerly);
        more.add(new Former(until, before));
        return new HouseholdStory(id, minority, formerMinority, stays, endedOn, findings, List.copyOf(more));
    }

    public HouseholdStory reviewed(
            int year, UUID review, UUID area, String livingStandard, String route, String movement) {
        findings.put(year, new Finding(review, area, minority, livingStandard, route, movement));
        return this;
    }

    /** The same, its result of the year with answers of the survey. */
    public HouseholdStory with(int year, ResultAnswers answers) {
        findings.compute(year, (of, found) -> found.with(answers));
        return this;
    }

    /** Its area on 31 December of a year, or null. */
    public UUID areaAtEndOf(int year) {
        LocalDate day = LocalDate.of(year, 12, 31);
        return stays.stream()
                .filter(s -> !s.from().isAfter(day) && (s.to() == null || !s.to().isBefore(day)))
                .map(Stay::area)
                .findFirst()
                .orElse(null);
    }

    public PublishedState event(long version) {
        return event(version, 1);
    }

    public PublishedState event(long version, int epoch) {
        var value = facts();
        value.put("id", id);
        value.put("status", endedOn == null ? "ACTIVE" : "ENDED");
        value.put("endReason", endedOn == null ? null : "DISSOLVED");
        value.put("formerly", formerly.stream().map(HouseholdStory::former).toList());
        return new PublishedState("household.household.v1", id, epoch, version, value);
    }

    private static Map<String, Object> former(Former former) {
        Map<String, Object> value =
                former.before() == null ? unknown() : former.before().facts();
        value.put("reviewId", former.by().review());
        value.put("restatement", former.by().number());
        value.put("until", text(former.by().date()));
        return value;
    }

    private Map<String, Object> facts() {
        var value = new LinkedHashMap<String, Object>();
        value.put("ethnicMinority", minority);
        value.put(
                "formerEthnicMinority",
                formerMinority.entrySet().stream()
                        .map(entry -> Map.of("ethnicMinority", entry.getValue(), "to", text(entry.getKey())))
                        .toList());
        value.put("endedOn", text(endedOn));
        value.put("stays", stays.stream().map(HouseholdStory::stay).toList());
        return value;
    }

    private static Map<String, Object> unknown() {
        var value = new LinkedHashMap<String, Object>();
        value.put("ethnicMinority", false);
        value.put("formerEthnicMinority", List.of());
        value.put("endedOn", null);
        value.put("stays", List.of());
        return value;
    }

    public PublishedState resultEvent(int year, long version) {
        return resultEvent(year, version, findings.get(year), 0);
    }

    /** The result of a restatement. */
    public PublishedState resultEvent(int year, long version, Finding f, Restatement restatement) {
        var event = resultEvent(year, version, f, restatement.number());
        event.value().put("restatementDecision", restatement.decisionValue());
        return event;
    }

    public PublishedState resultEvent(int year, long version, Finding f, int restatement) {
        UUID id = UUID.nameUUIDFromBytes(
                (this.id + "/" + f.review() + "/" + restatement).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var value = new LinkedHashMap<String, Object>();
        value.put("id", id);
        value.put("householdId", this.id);
        value.put("reviewId", f.review());
        value.put("restatement", restatement);
        value.put("year", year);
        value.put("areaId", f.area());
        value.put("residence", "RURAL");
        value.put("ethnicMinority", f.minority());
        value.put("class", f.livingStandard());
        value.put("route", f.route());
        value.put("movement", f.movement());
        value.putAll(f.answers() == null ? ResultAnswers.before() : f.answers().members());
        value.put("standard", "59-2015");
        value.put("standardVersion", 1);
        return new PublishedState("household.result.v1", id, 1, version, value);
    }

    private static Map<String, Object> stay(Stay stay) {
        var value = new LinkedHashMap<String, Object>();
        value.put("areaId", stay.area());
        value.put("from", text(stay.from()));
        value.put("to", text(stay.to()));
        return value;
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
