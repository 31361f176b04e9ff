package vn.vuonlen.kit.access;

import java.util.Set;
import java.util.UUID;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/** The areas that a caller may see and change. Nobody's scope is empty, never everything. */
public record Scope(Set<UUID> areas) {
    public static final Scope NOTHING = new Scope(Set.of());

    public Scope {
        areas = Set.copyOf(areas);
    }

    public boolean covers(UUID area) {
        return areas.contains(area);
    }

    /** For SQL: {@code area_id = ANY (?)}. */
    public UUID[] array() {
        return areas.toArray(UUID[]::new);
    }

    /** For a write that names an area. A read outside the scope answers "not found" instead, see {@link #hide}. */
    public void require(UUID area) {
        if (!covers(area)) {
            throw Problem.of(KitProblem.OUT_OF_SCOPE);
        }
    }

    /** For reading one thing: whether it exists elsewhere is not told. */
    public void hide(UUID area) {
        if (!covers(area)) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
    }
}
