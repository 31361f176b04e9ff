package vn.vuonlen.local.demo.plan;

import java.util.List;

/** One household through the years: its number, which seeds everything else about it, and its result of each year. */
public record History(int number, CommuneStratum stratum, int formedIn, List<PlannedResult> results) {

    public History {
        results = List.copyOf(results);
    }

    public PlannedResult in(int year) {
        return results.get(ProvincePlan.index(year));
    }

    /** Surveyed without being on last year's list of poor and near-poor households, hence on its own application. */
    public boolean applicant(int year) {
        return in(year).surveyed() && !in(year - 1).listed();
    }
}
