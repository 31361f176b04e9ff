package vn.vuonlen.household.areaplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.vuonlen.household.area.AreaMap;
import vn.vuonlen.household.area.AreaUnit;
import vn.vuonlen.kit.access.Scope;
import vn.vuonlen.kit.problem.Problem;

/** Makes the plan of a change, or refuses it with what is wrong with its acts, up to one fault of each. */
public final class AreaPlanner {

    private final AreaPlan plan;
    private Problem problem;

    private AreaPlanner(AreaPlan plan) {
        this.plan = plan;
    }

    public static AreaPlan plan(AreaMap map, LocalDate day, List<AreaAct> acts, Scope scope) {
        var planner = new AreaPlanner(new AreaPlan(map, day, scope));
        planner.read(acts);
        new PlanBelow(planner.plan).follow();
        return planner.plan;
    }

    private void read(List<AreaAct> acts) {
        var endings = new ActEndings(plan);
        var ended = new ArrayList<List<AreaUnit>>();
        for (int i = 0; i < acts.size(); i++) {
            int n = i;
            collect(() -> ended.add(endings.of(acts.get(n), "/acts/" + n)));
        }
        verify();
        var heirs = new ActHeirs(plan);
        for (int i = 0; i < acts.size(); i++) {
            int n = i;
            collect(() -> heirs.of(acts.get(n), ended.get(n), "/acts/" + n));
        }
        verify();
    }

    private void collect(Runnable step) {
        try {
            step.run();
        } catch (Problem other) {
            problem = problem == null ? other : problem.and(other);
        }
    }

    private void verify() {
        if (problem != null) {
            throw problem;
        }
    }
}
