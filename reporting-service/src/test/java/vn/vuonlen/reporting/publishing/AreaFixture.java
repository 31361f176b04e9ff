package vn.vuonlen.reporting.publishing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A province of its own for one test, so that tests share a database: three districts with two communes each until
 * 2025-06-30, two of them poor; communes 12 and 22 are urban; commune 33 was divided between 31 and 22 in 2016; commune 32 merges into 31 in 2020;
 * three communes from 2025-07-01.
 */
public final class AreaFixture {

    private static final List<String> URBAN = List.of("12", "22");

    public final String code;
    public final UUID province = UUID.randomUUID();
    public final UUID d1 = UUID.randomUUID();
    public final UUID d2 = UUID.randomUUID();
    public final UUID d3 = UUID.randomUUID();
    private final Map<String, UUID> communes = new LinkedHashMap<>();
    private final List<PublishedState> events = new ArrayList<>();

    public AreaFixture(String code) {
        this.code = code;
        area(province, code, "PROVINCE", null, "2015-01-01", null, List.of(), List.of());
        district(d1, "1", "POOR_DISTRICT_GROUP_1");
        district(d2, "2", "POOR_DISTRICT_GROUP_2");
        district(d3, "3", null);
        for (String c : List.of("1", "2", "3")) {
            communes.put("N" + c, UUID.randomUUID());
        }
        commune("33", d3, "2015-12-31", "2016-01-01", "31", "22");
        commune("32", d3, "2019-12-31", "2020-01-01", "31");
        for (String c : List.of("11", "12", "21", "22", "31")) {
            commune(
                    c,
                    Map.of('1', d1, '2', d2, '3', d3).get(c.charAt(0)),
                    "2025-06-30",
                    "2025-07-01",
                    "N" + c.charAt(0));
        }
        for (String c : List.of("1", "2", "3")) {
            area(commune("N" + c), code + "N" + c, "COMMUNE", province, "2025-07-01", null, List.of(), List.of());
        }
    }

    public UUID commune(String suffix) {
        return communes.computeIfAbsent(suffix, s -> UUID.randomUUID());
    }

    public List<PublishedState> events() {
        return List.copyOf(events);
    }

    public PublishedState review(UUID id, int year, String kind, String step, long version) {
        return review(id, year, kind, step, version, 1);
    }

    public PublishedState review(UUID id, int year, String kind, String step, long version, int standardVersion) {
        var value = new LinkedHashMap<String, Object>();
        value.put("id", id);
        value.put("year", year);
        value.put("kind", kind);
        value.put("areaId", province);
        value.put("standard", "59-2015");
        value.put("standardVersion", standardVersion);
        value.put("step", step);
        value.put("listSize", 1);
        boolean decided = kind.equals("PERIODIC") && step.equals("DECIDED");
        value.put(
                "decision",
                decided ? Map.of("number", "9/QĐ-UBND", "date", decidedOn(year).toString()) : null);
        return new PublishedState("household.review.v1", id, 1, version, value);
    }

    /** A review of the year is decided on this day. */
    public static LocalDate decidedOn(int year) {
        return LocalDate.of(year, 12, 20);
    }

    /** A decided review with the given number of results, whatever is published with it. */
    public PublishedState decided(UUID id, int year, int results, long version) {
        var review = review(id, year, "PERIODIC", "DECIDED", version);
        review.value().put("results", results);
        return review;
    }

    /** The newer state of a district under another name. */
    public PublishedState renamed(UUID district, String name) {
        var before =
                events.stream().filter(t -> t.id().equals(district)).findFirst().orElseThrow();
        var value = new LinkedHashMap<>(before.value());
        value.put("name", name);
        return new PublishedState(before.topic(), district, 1, before.version() + 1, value);
    }

    /** A new commune, and so a change of the map. */
    public PublishedState founded(String suffix, String on) {
        area(commune(suffix), code + suffix, "COMMUNE", province, on, null, List.of(), List.of());
        return events.getLast();
    }

    /** A village below a commune, and the one that it became. */
    public PublishedState village(String suffix, String commune, String from, String until, String became) {
        List<Map<String, Object>> successors = became == null
                ? List.of()
                : List.of(Map.of(
                        "areaId",
                        commune(became),
                        "effectiveDate",
                        LocalDate.parse(until).plusDays(1).toString(),
                        "kind",
                        "REPARENT"));
        area(commune(suffix), code + suffix, "VILLAGE", commune(commune), from, until, List.of(), successors);
        return events.getLast();
    }

    private void district(UUID id, String suffix, String designation) {
        List<Map<String, Object>> designations = designation == null
                ? List.of()
                : List.of(Map.of("designation", designation, "validFrom", "2015-01-01", "validTo", "2020-12-31"));
        area(id, code + suffix, "DISTRICT", province, "2015-01-01", "2025-06-30", designations, List.of());
    }

    private void commune(String suffix, UUID district, String until, String on, String... became) {
        String kind = became.length == 1 ? "MERGE" : "SPLIT";
        List<Map<String, Object>> successors = Stream.of(became)
                .map(b -> Map.<String, Object>of("areaId", commune(b), "effectiveDate", on, "kind", kind))
                .toList();
        area(commune(suffix), code + suffix, "COMMUNE", district, "2015-01-01", until, List.of(), successors);
    }

    private void area(
            UUID id,
            String areaCode,
            String level,
            UUID parent,
            String from,
            String to,
            List<Map<String, Object>> designations,
            List<Map<String, Object>> successors) {
        var value = new LinkedHashMap<String, Object>();
        value.put("id", id);
        value.put("code", areaCode);
        value.put("name", "Đơn vị " + areaCode);
        value.put("level", level);
        boolean urban = URBAN.stream().anyMatch(suffix -> areaCode.equals(code + suffix));
        value.put("type", level.equals("COMMUNE") ? urban ? "THI_TRAN" : "XA" : "TINH");
        value.put("residence", level.equals("COMMUNE") ? urban ? "URBAN" : "RURAL" : null);
        value.put("parentId", parent);
        value.put("validFrom", from);
        value.put("validTo", to);
        value.put("designations", designations);
        value.put("successors", successors);
        events.add(new PublishedState("household.area.v1", id, 1, 1, value));
    }
}
