package vn.vuonlen.kit.access;

import java.nio.ByteBuffer;
import java.util.Set;
import java.util.UUID;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/** The areas that a caller may see and change. Without a grant it is empty, never everything. */
public record Scope(Set<UUID> areas) {
    public static final Scope NOTHING = new Scope(Set.of());

    public Scope {
        areas = Set.copyOf(areas);
    }

    public boolean covers(UUID area) {
        return areas.contains(area);
    }

    /** Without areas, coverage is unknown and therefore refused. */
    public boolean covers(Scope other) {
        return !other.areas.isEmpty() && areas.containsAll(other.areas);
    }

    /** For SQL: {@code area_id = ANY (?)}. */
    public UUID[] array() {
        return areas.toArray(UUID[]::new);
    }

    /**
     * For SQL on a hot path, {@code uuid_send(area_id) = ANY (?::bytea[])}: the driver sends a {@code bytea[]} in
     * binary but a {@code uuid[]} as text, and for the hundreds of areas of a province that costs more than the
     * statement.
     */
    public byte[][] bytes() {
        return areas.stream().map(Scope::bytes).toArray(byte[][]::new);
    }

    private static byte[] bytes(UUID area) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(area.getMostSignificantBits())
                .putLong(area.getLeastSignificantBits())
                .array();
    }

    /** For a write that names an area. A read outside the scope is answered with "not found" instead. */
    public void require(UUID area) {
        if (!covers(area)) {
            throw Problem.of(KitProblem.OUT_OF_SCOPE);
        }
    }
}
