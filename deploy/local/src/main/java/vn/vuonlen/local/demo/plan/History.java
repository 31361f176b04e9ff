package vn.vuonlen.local.demo.plan;

import java.util.List;

/** One household through the years: the number that everything about it is drawn from, and how it stood each year. */
public record History(int number, CommuneStratum cell, int formedIn, List<PlannedResult> standings) {

    public History {
        standings = List.copyOf(standings);
    }

    public PlannedResult in(int year) {
        return standings.get(ProvincePlan.index(year));
    }

    /** Not on the list of last year's poor and near-poor, yet surveyed: it applied. */
    public boolean applicant(int year) {
        return in(year).surveyed() && !in(year - 1).listed();
    }
}
