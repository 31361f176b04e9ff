package vn.vuonlen.local.demo.plan;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The 130 communes of 2018: names and codes are real; sizes, poverty and ethnic mix are estimates. */
public final class CommuneTable {

    private CommuneTable() {}

    public static List<Commune> all() {
        return DemoTable.rows("communes.csv").stream()
                .map(CommuneTable::commune)
                .toList();
    }

    private static Commune commune(String[] row) {
        return new Commune(
                row[0],
                row[2],
                row[3].equals("URBAN"),
                Integer.parseInt(row[4]),
                Double.parseDouble(row[5]),
                Double.parseDouble(row[6]),
                mix(row[7]));
    }

    private static SortedMap<String, Integer> mix(String text) {
        SortedMap<String, Integer> mix = new TreeMap<>();
        Arrays.stream(text.split(" "))
                .map(part -> part.split(":"))
                .forEach(part -> mix.put(part[0], Integer.valueOf(part[1])));
        return mix;
    }
}
