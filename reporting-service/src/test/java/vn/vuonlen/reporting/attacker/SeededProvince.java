package vn.vuonlen.reporting.attacker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A province of realistic size: 8 to 12 districts with some hundred communes, of which a few merge or change their
 * district in 2020; since July 2025 no district and a third of the communes. Some seeds look at it in 2024, when today's
 * map still has districts. Shares of minorities and of poverty differ by district, from none to all.
 */
public final class SeededProvince implements PublicRow.Lookup {

    public static final String POOR_DISTRICT = "POOR_DISTRICT";
    public static final String COMMUNES_135 = "PROGRAMME_135_COMMUNE";
    public static final LocalDate BEGINNING = LocalDate.of(2015, 1, 1);
    public static final LocalDate CHANGE = LocalDate.of(2020, 1, 1);
    public static final LocalDate MERGER = LocalDate.of(2025, 7, 1);

    /** A unit with what it became; {@code to} is inclusive, null while valid. */
    public record Unit(UUID id, String code, Unit parent, LocalDate from, LocalDate to, Unit became) {
        public boolean validOn(LocalDate day) {
            return !from.isAfter(day) && (to == null || !to.isBefore(day));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Unit unit && unit.id.equals(id);
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }
    }

    public record Held(Unit unit, String designation, LocalDate from, LocalDate to) {}

    /**
     * The counts of a commune in a year.
     *
     * @param answers what its households answered beyond their class, by the names that {@link SeededAnswers} gives them
     */
    public record Counts(
            long households,
            long poor,
            long nearPoor,
            long incomePoor,
            long poorByBoth,
            long minorityHouseholds,
            long minorityPoor,
            SortedMap<String, Long> answers) {

        public static final Counts NOTHING = new Counts(0, 0, 0, 0, 0, 0, 0);

        public Counts(
                long households,
                long poor,
                long nearPoor,
                long incomePoor,
                long poorByBoth,
                long minorityHouseholds,
                long minorityPoor) {
            this(households, poor, nearPoor, incomePoor, poorByBoth, minorityHouseholds, minorityPoor, new TreeMap<>());
        }

        Counts answering(SortedMap<String, Long> other) {
            return new Counts(
                    households, poor, nearPoor, incomePoor, poorByBoth, minorityHouseholds, minorityPoor, other);
        }

        Counts uniform(boolean nobodyByBoth, int minorities) {
            long others = minorityHouseholds - minorityPoor;
            long poorOfMinorities = minorities == 0 ? poor : minorities == 1 ? 0 : minorityPoor;
            return new Counts(
                    households,
                    poor,
                    nearPoor,
                    nobodyByBoth ? incomePoor : poor,
                    nobodyByBoth ? 0 : poorByBoth,
                    poorOfMinorities + (minorities == 2 ? households - poor : others),
                    poorOfMinorities);
        }

        public Counts plus(Counts other) {
            return new Counts(
                    households + other.households,
                    poor + other.poor,
                    nearPoor + other.nearPoor,
                    incomePoor + other.incomePoor,
                    poorByBoth + other.poorByBoth,
                    minorityHouseholds + other.minorityHouseholds,
                    minorityPoor + other.minorityPoor,
                    SeededAnswers.sum(answers, other.answers));
        }

        Counts minus(Counts other) {
            return new Counts(
                    households - other.households,
                    poor - other.poor,
                    nearPoor - other.nearPoor,
                    incomePoor - other.incomePoor,
                    poorByBoth - other.poorByBoth,
                    minorityHouseholds - other.minorityHouseholds,
                    minorityPoor - other.minorityPoor);
        }
    }

    public final LocalDate today;
    public final Unit province;
    public final List<Unit> districts = new ArrayList<>();
    public final List<Unit> communes = new ArrayList<>();
    public final List<Held> designations = new ArrayList<>();
    public final Map<Integer, Map<Unit, Counts>> years = new TreeMap<>();
    /** Every answer has the same rows, and asks for them in each of its forms. */
    private final Map<Row, Set<String>> parts = new HashMap<>();

    private final Random random;
    private boolean uniform;

    /**
     * The same where of every year there is something that all communes have none of, or all: a route, the minorities among
     * the poor or among the others, and those that were asked.
     */
    public static SeededProvince uniform(long seed) {
        var province = new SeededProvince(seed);
        province.uniform = true;
        province.years.replaceAll((year, communes) -> {
            var counts = new LinkedHashMap<Unit, Counts>();
            communes.forEach((commune, of) -> counts.put(commune, of.uniform(seed % 2 == 0, (int) (seed + year) % 4)));
            return counts;
        });
        return province;
    }

    public boolean isUniform() {
        return uniform;
    }

    public SeededProvince(long seed) {
        this(seed, "s" + seed);
    }

    /** @param code before every code, so that provinces can share a database */
    public SeededProvince(long seed, String code) {
        random = new Random(seed);
        boolean districtsRemain = seed % 5 == 4;
        today = districtsRemain ? LocalDate.of(2024, 11, 1) : LocalDate.of(2026, 11, 1);
        LocalDate end = districtsRemain ? null : MERGER.minusDays(1);
        province = new Unit(id(), code, null, BEGINNING, null, null);
        int size = 8 + random.nextInt(5);
        for (int d = 0; d < size; d++) {
            districts.add(new Unit(id(), code + "d" + d, province, BEGINNING, end, null));
        }
        var merged = new ArrayList<Unit>();
        for (int n = 0; n < 45 && !districtsRemain; n++) {
            merged.add(new Unit(id(), code + "n" + n, province, MERGER, null, null));
        }
        for (int d = 0; d < size; d++) {
            communesOf(d, end, merged);
        }
        communes.addAll(merged);
        designate(end);
        for (int year : districtsRemain ? List.of(2018, 2019, 2022) : List.of(2017, 2018, 2019, 2022, 2025)) {
            years.put(year, counts(year));
        }
    }

    private void communesOf(int d, LocalDate end, List<Unit> merged) {
        Unit district = districts.get(d);
        int size = random.nextInt(8) == 0 ? 1 + random.nextInt(3) : 5 + random.nextInt(10);
        for (int c = 0; c < size; c++) {
            Unit later = merged.isEmpty() ? null : merged.get(d * merged.size() / districts.size() + c / 4);
            String code = district.code() + "c" + c;
            Unit commune = new Unit(id(), code, district, BEGINNING, end, later);
            if (random.nextInt(25) == 0) {
                Unit other = districts.get(random.nextInt(districts.size()));
                Unit after = new Unit(id(), code + "x", random.nextBoolean() ? district : other, CHANGE, end, later);
                communes.add(after);
                commune = new Unit(id(), code, district, BEGINNING, CHANGE.minusDays(1), after);
            }
            communes.add(commune);
        }
    }

    private void designate(LocalDate end) {
        for (Unit district : districts) {
            if (random.nextInt(10) < 6) {
                String group = POOR_DISTRICT + "_GROUP_" + (1 + random.nextInt(2));
                designations.add(new Held(district, group, BEGINNING, LocalDate.of(2020, 12, 31)));
            }
            if (random.nextInt(10) < 7) {
                designations.add(new Held(district, POOR_DISTRICT, LocalDate.of(2021, 1, 1), end));
            }
        }
        communes.stream()
                .filter(c -> random.nextInt(10) < 7)
                .forEach(c -> designations.add(new Held(c, COMMUNES_135, c.from(), c.to())));
    }

    private Map<Unit, Counts> counts(int year) {
        var counts = new LinkedHashMap<Unit, Counts>();
        var sorts = new LinkedHashMap<Unit, Sort>();
        for (Unit commune : communes) {
            if (commune.validOn(yearEnd(year))) {
                var sort = sorts.computeIfAbsent(sortOf(commune), unit -> Sort.of(random));
                counts.put(commune, sort.draw(random));
            }
        }
        return counts;
    }

    /** After the districts each commune is of a sort of its own. */
    private Unit sortOf(Unit commune) {
        return commune.parent().equals(province) ? commune : commune.parent();
    }

    /** What a row of an answer is about. */
    private record Row(int year, String map, String designation, String areaCode) {}

    /** The communes of the year that a row is the sum of. */
    @Override
    public Set<String> parts(int year, String map, String designation, String areaCode) {
        return parts.computeIfAbsent(new Row(year, map, designation, areaCode), this::partsOf);
    }

    private Set<String> partsOf(Row row) {
        LocalDate end = yearEnd(row.year());
        LocalDate day = row.map().equals("as-reported") ? end : LocalDate.parse(row.map());
        return years.get(row.year()).keySet().stream()
                .filter(commune -> isWithin(onMap(commune, day), row.areaCode()))
                .filter(commune -> row.designation() == null || holds(commune, row.designation(), end))
                .map(Unit::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean holds(Unit unit, String designation, LocalDate day) {
        return designations.stream()
                .filter(h -> h.designation().equals(designation)
                        || designation.equals(POOR_DISTRICT) && h.designation().startsWith(POOR_DISTRICT + "_GROUP_"))
                .filter(h -> !h.from().isAfter(day) && (h.to() == null || !h.to().isBefore(day)))
                .anyMatch(h -> h.unit().equals(unit) || h.unit().equals(unit.parent()));
    }

    /** Whether a row of these communes is one of the province, of districts or of designated districts. */
    public boolean isOfDistricts(int year, Set<String> parts) {
        return maps().stream().anyMatch(map -> isOfWholeDistricts(year, map, parts));
    }

    private boolean isOfWholeDistricts(int year, String map, Set<String> parts) {
        if (parts.equals(parts(year, map, null, province.code()))) {
            return true;
        }
        var whole = new HashSet<String>();
        for (Unit district : districts) {
            var of = parts(year, map, null, district.code());
            var poor = parts(year, map, POOR_DISTRICT, district.code());
            if (parts.equals(poor)) {
                return true;
            }
            if (parts.containsAll(of)) {
                whole.addAll(of);
            }
        }
        return whole.equals(parts);
    }

    public List<String> maps() {
        return List.of("as-reported", today.toString());
    }

    private static Unit onMap(Unit commune, LocalDate day) {
        Unit at = commune;
        while (at.to() != null && at.to().isBefore(day) && at.became() != null) {
            at = at.became();
        }
        return at;
    }

    private static boolean isWithin(Unit unit, String code) {
        for (Unit at = unit; at != null; at = at.parent()) {
            if (at.code().equals(code)) {
                return true;
            }
        }
        return false;
    }

    /** How many of a number, each with the same chance. */
    static long some(long of, double chance, Random random) {
        if (chance > 0.5) {
            return of - some(of, 1 - chance, random);
        }
        double mean = of * chance;
        if (mean > 30) {
            long normal = Math.round(mean + random.nextGaussian() * Math.sqrt(mean * (1 - chance)));
            return Math.clamp(normal, 0, of);
        }
        long n = -1;
        double product = 1;
        do {
            product *= random.nextDouble();
            n++;
        } while (product > Math.exp(-mean));
        return Math.min(n, of);
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static LocalDate yearEnd(int year) {
        return LocalDate.of(year, 12, 31);
    }

    /** How large, how mixed and how poor the communes of a district are. */
    private record Sort(int size, double minority, double poor, double majorityPoor, double byDeprivation) {

        private static final double[] MINORITY = {0, 0.002, 0.05, 0.5, 0.85, 0.97, 0.995, 0.999, 1};
        private static final double[] POOR = {0.005, 0.02, 0.1, 0.3, 0.5, 0.7};
        private static final double[] MAJORITY_POOR = {0, 0.003, 0.01, 0.1, 0.3};
        private static final double[] BY_DEPRIVATION = {0, 0.001, 0.004, 0.02, 0.1};

        static Sort of(Random random) {
            return new Sort(
                    random.nextInt(6) == 0 ? 40 : 200 + random.nextInt(1200),
                    one(MINORITY, random),
                    one(POOR, random),
                    one(MAJORITY_POOR, random),
                    one(BY_DEPRIVATION, random));
        }

        Counts draw(Random random) {
            long households = size / 2L + random.nextInt(size);
            long of = some(households, minority, random);
            long minorityPoor = some(of, poor, random);
            long all = minorityPoor + some(households - of, majorityPoor, random);
            long near = some(households - all, 0.1, random);
            long byIncome = all - some(all, byDeprivation, random);
            // Of its own chance, so that the rest of a seed stays what it was.
            var ofRoutes = new Random(byIncome);
            long both = some(byIncome, one(BY_DEPRIVATION, ofRoutes), ofRoutes);
            return new Counts(households, all, near, byIncome, both, of, minorityPoor);
        }

        private static double one(double[] of, Random random) {
            return of[random.nextInt(of.length)];
        }
    }
}
