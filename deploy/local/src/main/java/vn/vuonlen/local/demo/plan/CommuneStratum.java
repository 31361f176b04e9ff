package vn.vuonlen.local.demo.plan;

import java.util.List;

/** The households of one commune that are, or are not, of an ethnic minority, and what each year brings them. */
public record CommuneStratum(Commune commune, boolean minority, int firstNumber, List<YearlyChange> changes) {

    public CommuneStratum {
        changes = List.copyOf(changes);
    }

    public int households() {
        return changes.stream().mapToInt(YearlyChange::formed).sum();
    }
}
