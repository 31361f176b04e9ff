package vn.vuonlen.household.importing;

import java.util.UUID;
import vn.vuonlen.household.importing.ImportOrder.Atomic;
import vn.vuonlen.household.importing.ImportOrder.Format;
import vn.vuonlen.household.importing.ImportOrder.Kind;
import vn.vuonlen.household.importing.ImportOrder.Mode;
import vn.vuonlen.kit.problem.Expected;
import vn.vuonlen.kit.problem.FieldLabel;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.kit.strict.ParameterFaults;

/** The parameters of an import as they were sent; all that is wrong with them is told at once. */
record ImportParameters(String kind, String review, String mode, String atomic) {

    /** Surveys belong to a review, and nothing else does. */
    ImportOrder order(Format format, ParameterFaults faults) {
        var ofKind = faults.value(() -> Choice.of(Kind.class, "kind", required("kind", kind)));
        var ofReview = faults.value(() -> reviewId());
        var ofMode = faults.value(() -> Choice.of(Mode.class, "mode", mode));
        var ofAtomic = faults.value(() -> Choice.of(Atomic.class, "atomic", atomic));
        if (ofKind == Kind.SURVEYS) {
            faults.value(() -> required("review", review));
        } else if (ofKind != null && review != null) {
            faults.add(KitProblem.invalid(
                    "?review",
                    "Đợt rà soát chỉ được nêu khi nhập phiếu khảo sát.",
                    "It belongs to kind=surveys only."));
        }
        faults.verify();
        return new ImportOrder(ofKind, ofReview, ofMode, ofAtomic, format);
    }

    private static String required(String name, String value) {
        if (value == null) {
            throw Problem.of(KitProblem.MISSING_PARAMETER, new FieldLabel(name)).at("?" + name);
        }
        return value;
    }

    /** Java also accepts malformed UUIDs, and turns them into other ones. */
    private UUID reviewId() {
        if (review == null) {
            return null;
        }
        try {
            var id = UUID.fromString(review);
            if (id.toString().equalsIgnoreCase(review)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            // Refused below, like one that Java would turn into another.
        }
        throw KitProblem.invalid("?review", Expected.of(UUID.class));
    }
}
