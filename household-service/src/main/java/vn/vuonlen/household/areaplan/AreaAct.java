package vn.vuonlen.household.areaplan;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.household.area.AreaLevel;

/**
 * One thing that a resolution does to units. They are named by the codes that they have on the day before it takes
 * effect.
 */
public sealed interface AreaAct {

    /** The words of the API. A succession that an act causes is published under its name. */
    @Schema(name = "AreaActKind")
    enum Kind {
        MERGE,
        SPLIT,
        TRANSFER,
        REPARENT,
        RENAME,
        RETYPE,
        END_LEVEL
    }

    /** Units become one: a new one, or one that stands and takes them in. */
    record Merge(List<String> units, Target into) implements AreaAct {
        public Merge {
            units = List.copyOf(units);
            requireNonNull(into);
        }
    }

    record Split(String unit, List<Part> parts) implements AreaAct {
        public Split {
            requireNonNull(unit);
            parts = List.copyOf(parts);
        }
    }

    /** Villages leave their commune, which stands, for another. */
    record Transfer(List<String> villages, String commune) implements AreaAct {
        public Transfer {
            villages = List.copyOf(villages);
            requireNonNull(commune);
        }
    }

    record Reparent(String unit, String parent) implements AreaAct {}

    record Rename(String unit, String name) implements AreaAct {}

    record Retype(String unit, AreaType type) implements AreaAct {}

    /** All units of the level end, and what is below them belongs to what was above them. */
    record EndLevel(AreaLevel level) implements AreaAct {}

    /**
     * What a part of a split unit becomes. To it go the units below and the households that are named, and if it takes
     * the rest all that no part names. The weight is its share of the figures of earlier years.
     */
    record Part(Target into, BigDecimal weight, List<String> units, List<UUID> households, boolean rest) {
        public Part {
            requireNonNull(into);
            requireNonNull(weight);
            units = List.copyOf(units);
            households = List.copyOf(households);
        }
    }

    sealed interface Target {
        String code();
    }

    /** A unit that begins with the change. */
    record Founded(String code, String name, AreaType type, String parent) implements Target {
        public Founded {
            requireNonNull(code);
            requireNonNull(name);
            requireNonNull(type);
            requireNonNull(parent);
        }
    }

    /** A unit that exists before and after it. */
    record Standing(String code) implements Target {
        public Standing {
            requireNonNull(code);
        }
    }
}
