package vn.vuonlen.household.standard;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import vn.vuonlen.kit.problem.Message;

/**
 * A poverty standard, read from its document. The code knows no decree: a new one is a new file in {@code standards/}.
 * A standard that contradicts itself cannot be built.
 */
public record Standard(
        String id,
        int version,
        Message name,
        String legalInstrument,
        String jurisdiction,
        Period period,
        List<Measure> measures,
        DeprivationPoints pointsPerDeprivation,
        List<Threshold> thresholds,
        List<Indicator> indicators,
        List<Rule> rules,
        PovertyClass otherwise,
        List<Message> notes) {

    /** The years of the reviews that may name this standard. */
    public record Period(int fromYear, Integer toYear) {

        public boolean covers(int year) {
            return year >= fromYear && (toYear == null || year <= toYear);
        }

        boolean overlaps(Period other) {
            return covers(other.fromYear) || other.covers(fromYear);
        }
    }

    public Standard {
        requireNonNull(id, "a standard has no id");
        requireNonNull(name, "a standard has no name");
        requireNonNull(legalInstrument, "a standard has no legalInstrument");
        requireNonNull(jurisdiction, "a standard has no jurisdiction");
        requireNonNull(period, "a standard has no period");
        requireNonNull(pointsPerDeprivation, "a standard has no pointsPerDeprivation");
        requireNonNull(otherwise, "a standard has no otherwise");
        measures = List.copyOf(requireNonNull(measures, "a standard has no measures"));
        thresholds = List.copyOf(requireNonNull(thresholds, "a standard has no thresholds"));
        indicators = List.copyOf(requireNonNull(indicators, "a standard has no indicators"));
        rules = List.copyOf(requireNonNull(rules, "a standard has no rules"));
        notes = notes == null ? List.of() : List.copyOf(notes);
        if (version < 1 || rules.isEmpty()) {
            throw new IllegalArgumentException("a standard has a version of 1 or more, and rules");
        }
        requireDistinct("threshold", thresholds.stream().map(Threshold::code).toList());
        requireDistinct("indicator", indicators.stream().map(Indicator::code).toList());
        requireConsistent(measures, thresholds, rules);
    }

    public Threshold threshold(String code) {
        return thresholds.stream()
                .filter(t -> t.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id + " has no threshold " + code));
    }

    public boolean measures(Measure measure) {
        return measures.contains(measure);
    }

    private static void requireConsistent(List<Measure> measures, List<Threshold> thresholds, List<Rule> rules) {
        for (var threshold : thresholds) {
            if (!measures.contains(threshold.measure())) {
                throw new IllegalArgumentException(
                        "threshold " + threshold.code() + " is of an undeclared measure " + threshold.measure());
            }
        }
        var codes = thresholds.stream().map(Threshold::code).toList();
        for (var condition : rules.stream().flatMap(r -> r.when().stream()).toList()) {
            if (!codes.contains(condition.threshold())) {
                throw new IllegalArgumentException(
                        "a rule names no threshold of its standard: " + condition.threshold());
            }
        }
    }

    private static void requireDistinct(String what, List<String> codes) {
        var seen = new HashSet<String>();
        for (var code : codes) {
            if (!seen.add(code)) {
                throw new IllegalArgumentException(what + " " + code + " is there twice");
            }
        }
    }
}
