package vn.vuonlen.household.areachange;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.household.ActFields;
import vn.vuonlen.household.area.AreaLevel;
import vn.vuonlen.household.areaplan.AreaAct;
import vn.vuonlen.household.areaplan.AreaAct.Founded;
import vn.vuonlen.household.areaplan.AreaAct.Kind;
import vn.vuonlen.household.areaplan.AreaAct.Part;
import vn.vuonlen.household.areaplan.AreaAct.Standing;
import vn.vuonlen.household.areaplan.AreaAct.Target;
import vn.vuonlen.household.areaplan.AreaType;
import vn.vuonlen.kit.text.Spelling;

/** An act as it is sent and shown: its kind says which of the fields it has. */
@Schema(name = "AreaAct")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AreaActForm(
        @NotNull Kind kind,
        @Size(min = 1, max = 1000) List<@NotBlank @Size(max = 30) String> units,
        @Size(min = 1, max = 30) String unit,
        @Valid UnitForm into,
        @Size(min = 1, max = 30) String to,
        @Size(min = 2, max = 100) List<@NotNull @Valid PartForm> parts,
        @Size(min = 1, max = 30) String parent,
        @Size(min = 1, max = 200) String name,
        AreaType type,
        AreaLevel level) {

    @Schema(name = "FoundedArea")
    record UnitForm(
            @NotBlank @Size(max = 30) String code,
            @NotBlank @Size(max = 200) String name,
            @NotNull AreaType type,
            @NotBlank @Size(max = 30) String parent) {

        UnitForm {
            code = Spelling.code(code);
            name = Spelling.normalize(name);
            parent = Spelling.code(parent);
        }
    }

    @Schema(name = "PartOfArea")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PartForm(
            @Valid UnitForm into,
            @Size(min = 1, max = 30) String to,
            @NotNull BigDecimal weight,
            @Size(max = 1000) List<@NotBlank @Size(max = 30) String> units,
            @Size(max = 25_000) List<@NotNull UUID> households,
            Boolean rest) {

        PartForm {
            to = Spelling.code(to);
            units = codes(units);
        }

        private Part part(ActFields fields) {
            return new Part(
                    target(fields, into, to),
                    weight,
                    units == null ? List.of() : units,
                    households == null ? List.of() : households,
                    Boolean.TRUE.equals(rest));
        }
    }

    AreaActForm {
        units = codes(units);
        unit = Spelling.code(unit);
        to = Spelling.code(to);
        parent = Spelling.code(parent);
        name = Spelling.normalize(name);
    }

    private static List<String> codes(List<String> sent) {
        return sent == null ? null : sent.stream().map(Spelling::code).toList();
    }

    /** Refused with what its kind lacks and what it has no place for. */
    AreaAct act(String pointer) {
        var fields = new ActFields(pointer)
                .of("units", units)
                .of("unit", unit)
                .of("into", into)
                .of("to", to)
                .of("parts", parts)
                .of("parent", parent)
                .of("name", name)
                .of("type", type)
                .of("level", level);
        return switch (kind) {
            case MERGE -> {
                fields.require("units").allow("into", "to").verify();
                yield new AreaAct.Merge(units, target(fields, into, to));
            }
            case SPLIT -> {
                fields.require("unit", "parts").verify();
                yield new AreaAct.Split(unit, parts(fields));
            }
            case TRANSFER -> {
                fields.require("units", "to").verify();
                yield new AreaAct.Transfer(units, to);
            }
            case REPARENT -> {
                fields.require("unit", "parent").verify();
                yield new AreaAct.Reparent(unit, parent);
            }
            case RENAME -> {
                fields.require("unit", "name").verify();
                yield new AreaAct.Rename(unit, name);
            }
            case RETYPE -> {
                fields.require("unit", "type").verify();
                yield new AreaAct.Retype(unit, type);
            }
            case END_LEVEL -> {
                fields.require("level").verify();
                yield new AreaAct.EndLevel(level);
            }
        };
    }

    private List<Part> parts(ActFields fields) {
        return IntStream.range(0, parts.size())
                .mapToObj(i -> parts.get(i).part(fields.within("/parts/" + i)))
                .toList();
    }

    private static Target target(ActFields fields, UnitForm into, String to) {
        fields.requireOneOf(into, to);
        return into == null ? new Standing(to) : new Founded(into.code, into.name, into.type, into.parent);
    }
}
