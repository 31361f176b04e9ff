package vn.vuonlen.household.standard;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.vuonlen.household.document.PackagedDocuments;

/** All standards: every document of the folder {@code standards/}, read once. */
@Singleton
public class Standards {

    public static final PackagedDocuments<Standard> DOCUMENTS = PackagedDocuments.of(Standard.class, "is no standard");

    private static final String NATIONAL = "VN";

    private final Map<String, Standard> standards = new TreeMap<>();

    public Standards() {
        this(DOCUMENTS.all("standards"));
    }

    Standards(Collection<Standard> documents) {
        for (var standard : documents) {
            standards.values().forEach(other -> requireNoOverlap(standard, other));
            if (standards.put(name(standard.id(), standard.version()), standard) != null) {
                throw new IllegalStateException(name(standard.id(), standard.version()) + " is there twice");
            }
        }
    }

    /**
     * Overlapping standards would leave open which of them holds in a year. A decree by scores beside the same one by
     * income does not overlap, as they share no measure; nor do versions of one standard, of which the last one counts.
     */
    private static void requireNoOverlap(Standard one, Standard other) {
        if (!one.id().equals(other.id())
                && one.jurisdiction().equals(other.jurisdiction())
                && !Collections.disjoint(one.measures(), other.measures())
                && one.period().overlaps(other.period())) {
            throw new IllegalStateException("The periods of %s and %s overlap".formatted(one.id(), other.id()));
        }
    }

    public Optional<Standard> find(String id, int version) {
        return Optional.ofNullable(standards.get(name(id, version)));
    }

    /** For a review, which can only name a standard that existed when it opened. */
    public Standard get(String id, int version) {
        return find(id, version).orElseThrow(() -> new IllegalStateException("No standard " + name(id, version)));
    }

    /** The decree of a year by income: all that is known of prior results, which were not classified here. */
    public Optional<Standard> inForceIn(int year) {
        return standards.values().stream()
                .filter(s -> s.jurisdiction().equals(NATIONAL))
                .filter(s -> s.measures(Measure.INCOME) && s.period().covers(year))
                .max(Comparator.comparingInt(Standard::version));
    }

    public Collection<Standard> all() {
        return standards.values();
    }

    private static String name(String id, int version) {
        return id + " v" + version;
    }
}
