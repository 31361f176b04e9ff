package vn.vuonlen.kit.app;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.kit.strict.MultiLine;

/** A body with a value of each kind. */
public record Probe(
        @Positive long amount,
        @NotNull String name,
        LocalDate day,
        List<@Valid Part> parts,
        List<String> words,
        Map<String, Integer> counts,
        UUID thing,
        @MultiLine String note) {

    public Probe {
        if ("refused".equals(name)) {
            throw KitProblem.invalid("/name", "Tên không được dùng.", "The name may not be used.");
        }
        if (name != null && name.startsWith("quoted")) {
            throw KitProblem.invalid("/name", "Tên “" + name + "” không được dùng.", "“" + name + "” may not be used.");
        }
        if (name != null && name.startsWith("extended")) {
            throw Problem.of(KitProblem.UNKNOWN_FIELD, name).at("/" + name).with("name", name);
        }
    }

    public record Part(int share) {}
}
