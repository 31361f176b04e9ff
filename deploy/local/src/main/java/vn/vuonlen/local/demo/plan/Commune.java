package vn.vuonlen.local.demo.plan;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A commune of 2018 in the plan. {@code households} and the two poverty indices are weights, not results. */
public record Commune(
        String code,
        String district,
        boolean urban,
        int households,
        double minorityPoor,
        double kinhPoor,
        SortedMap<String, Integer> ethnicMix) {

    /** Code of the Kinh in the census list; a household is an ethnic-minority one when its head is not Kinh. */
    public static final String KINH = "01";

    private static final Set<String> POOR_DISTRICTS = Set.of("096", "097", "098", "099", "101", "102", "103");

    public Commune {
        ethnicMix = Collections.unmodifiableSortedMap(new TreeMap<>(ethnicMix));
    }

    public boolean inPoorDistrict() {
        return POOR_DISTRICTS.contains(district);
    }

    public SortedMap<String, Integer> minorities() {
        var mix = new TreeMap<>(ethnicMix);
        mix.remove(KINH);
        return mix;
    }

    int households(boolean minority) {
        int kinh = households * ethnicMix.getOrDefault(KINH, 0) / 100;
        return minority ? households - kinh : kinh;
    }

    double poverty(boolean minority) {
        return minority ? minorityPoor : kinhPoor;
    }
}
