package vn.vuonlen.local.demo.plan;

import java.util.List;

/** The ethnic-minority or the Kinh households of one commune, and how they change year by year. */
public record CommuneStratum(Commune commune, boolean minority, int firstNumber, List<YearlyChange> changes) {

    public CommuneStratum {
        changes = List.copyOf(changes);
    }

    public int households() {
        return changes.stream().mapToInt(YearlyChange::formed).sum();
    }
}
