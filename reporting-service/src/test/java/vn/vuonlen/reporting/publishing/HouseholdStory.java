package vn.vuonlen.reporting.publishing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A household with its history, and the events that its owner would publish. */
public record HouseholdStory(
        UUID id,
        boolean minority,
        TreeMap<LocalDate, Boolean> formerMinority,
        List<Stay> stays,
        LocalDate endedOn,
        TreeMap<Integer, Finding> findings) {

    public record Stay(UUID area, LocalDate from, LocalDate to) {}

    /** The result of a review. */
    public record Finding(
            UUID review, UUID area, boolean minority, String livingStandard, String route, String movement) {
        public boolean poor() {
            return livingStandard.equals("POOR");
        }
    }

    public static HouseholdStory in(UUID area, boolean minority, LocalDate from) {
        return new HouseholdStory(
                UUID.randomUUID(),
                minority,
                new TreeMap<>(),
                List.of(new Stay(area, from, null)),
                null,
                new TreeMap<>());
    }

    public HouseholdStory moving(UUID to, LocalDate on) {
        Stay last = stays.getLast();
        var path = new ArrayList<>(stays.subList(0, stays.size() - 1));
        path.add(new Stay(last.area(), last.from(), on.minusDays(1)));
        path.add(new Stay(to, on, null));
        return new HouseholdStory(id, minority, formerMinority, List.copyOf(path), endedOn, findings);
    }

    /** The same household, as if it had always been of another ethnic group. */
    public HouseholdStory ofMinority(boolean newMinority) {
        return new HouseholdStory(id, newMinority, formerMinority, stays, endedOn, findings);
    }

    /** The same household with a head of another ethnic group from the day on. */
    public HouseholdStory becoming(boolean newMinority, LocalDate on) {
        var former = new TreeMap<>(formerMinority);
        former.put(on.minusDays(1), minority);
        return new HouseholdStory(id, newMinority, former, stays, endedOn, findings);
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
        return new HouseholdStory(id, minority, formerMinority, List.copyOf(path), on, findings);
    }

    public HouseholdStory reviewed(
            int year, UUID review, UUID area, String livingStandard, String route, String movement) {
        findings.put(year, new Finding(review, area, minority, livingStandard, route, movement));
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
        var value = new LinkedHashMap<String, Object>();
        value.put("id", id);
        value.put("ethnicMinority", minority);
        value.put(
                "formerEthnicMinority",
                formerMinority.entrySet().stream()
                        .map(former -> Map.of("ethnicMinority", former.getValue(), "to", text(former.getKey())))
                        .toList());
        value.put("status", endedOn == null ? "ACTIVE" : "ENDED");
        value.put("endedOn", text(endedOn));
        value.put("endReason", endedOn == null ? null : "DISSOLVED");
        value.put("stays", stays.stream().map(HouseholdStory::stay).toList());
        return new PublishedState("household.household.v1", id, 1, version, value);
    }

    public PublishedState resultEvent(int year, long version) {
        return resultEvent(year, version, findings.get(year), 0);
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
        value.put("causes", List.of("NO_LAND", "NO_CAPITAL"));
        value.put("aspirations", List.of());
        value.put("deprivations", List.of("WATER"));
        value.put("noCapacityToWork", false);
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
