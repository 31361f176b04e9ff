package vn.vuonlen.household.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.household.Refusal;
import vn.vuonlen.household.classification.Measured;
import vn.vuonlen.kit.strict.CheckedBody;
import vn.vuonlen.kit.text.Folding;

/**
 * A survey as it was submitted, not yet checked: anything may be missing.
 *
 * <p>This is the one list of a survey's fields. Their names, types and order are those of JSON, of NDJSON and CSV, of the
 * statement's parameters and of COPY: {@link SurveyFields} derives the rest.
 */
@Schema(examples = """
                {"id":"0190d6c2-7b1f-7d0a-8c11-52f3e8b0a944","review":"0190d6c2-0c5d-7b6a-9d7e-3a1f5c2b8e70",
                 "household":"0190d6c2-6a4e-7c3b-9a52-1f0e6b8f2d11","surveyedOn":"2018-10-08","b1":115,"b2":20,
                 "deprivations":["HOUSING_QUALITY","WATER"],"causes":["NO_CAPITAL"],"aspirations":["LOAN"]}""")
public record SurveySubmission(
        @SurveyField.Required
        @SurveyField.Header({"Mã phiếu", "Mã định danh phiếu", "ID phiếu", "Survey id"})
        @Schema(required = true)
        UUID id,

        @Schema(required = true) UUID review,

        @SurveyField.Required
        @SurveyField.Header({"Mã định danh hộ", "Định danh hộ", "ID hộ", "Mã hộ", "Hộ", "Household id"})
        @Schema(required = true)
        UUID household,

        @SurveyField.Required
        @SurveyField.Header({"Ngày khảo sát", "Ngày điều tra", "Ngày rà soát", "Survey date"})
        @Schema(required = true)
        LocalDate surveyedOn,

        @SurveyField.Header({"Thu nhập", "Thu nhập bình quân", "Thu nhập bình quân đầu người", "Income per person"})
        Long income,

        @SurveyField.Header({"Điểm B1", "Tổng điểm B1", "Score B1"})
        Integer b1,

        @SurveyField.Header({"Điểm B2", "Tổng điểm B2", "Score B2"})
        @Schema(description = "The points of the standard for each deprivation")
        Integer b2,

        @SurveyField.Header({"Thiếu hụt", "Chỉ số thiếu hụt", "Các chỉ số thiếu hụt", "Deprived indicators"})
        @Schema(
                description = "Indicators in which the household is deprived. Left out or null: nobody asked; an"
                        + " empty list is refused. Asked and deprived in none is `noDeprivation`,"
                        + " or the one word `NONE` here")
        List<String> deprivations,

        @SurveyField.Header({"Nguyên nhân", "Nguyên nhân nghèo", "Causes of poverty"})
        List<String> causes,

        @SurveyField.Header({"Nguyện vọng", "Nhu cầu", "Wishes"})
        List<String> aspirations,

        @SurveyField.Header({"Không có khả năng lao động", "Không có lao động"})
        Boolean noCapacityToWork,

        @SurveyField.Header({"Hộ đăng ký", "Đăng ký rà soát", "Giấy đề nghị", "Has applied"})
        @Schema(description = "The household is not on the list and has applied")
        Boolean applicant,

        @SurveyField.Header({"Không thiếu hụt", "Không thiếu hụt chỉ số nào", "No deprivation"})
        Boolean noDeprivation,

        @SurveyField.Header({"Đã xác nhận", "Xác nhận", "Confirmed doubts"})
        List<String> confirmed)
        implements CheckedBody {

    private static final Set<String> WORDS_FOR_NONE = Set.of("none", "khong");

    public SurveySubmission {
        boolean none = deprivations != null && deprivations.size() == 1 && saysNone(deprivations.getFirst());
        noDeprivation = none || Boolean.TRUE.equals(noDeprivation);
        deprivations = deprivations == null ? null : none ? List.of() : copy(deprivations);
        causes = causes == null ? List.of() : copy(causes);
        aspirations = aspirations == null ? List.of() : copy(aspirations);
        noCapacityToWork = Boolean.TRUE.equals(noCapacityToWork);
        applicant = Boolean.TRUE.equals(applicant);
        confirmed = confirmed == null ? List.of() : copy(confirmed);
    }

    @Override
    public void check() {
        var refusals = SurveyRules.checkWithoutReview(this);
        if (!refusals.isEmpty()) {
            throw Refusal.problem(refusals);
        }
    }

    public Measured measured() {
        return new Measured(income, b1, b2, deprivationsAsked());
    }

    /**
     * As an earlier version stored it, which took an empty list for the answer of a household without deprivations. A client
     * of that time which repeats its submission must learn that it is stored.
     */
    Optional<SurveySubmission> asStoredBefore() {
        if (noDeprivation || deprivations == null || !deprivations.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SurveySubmission(
                id,
                review,
                household,
                surveyedOn,
                income,
                b1,
                b2,
                deprivations,
                causes,
                aspirations,
                noCapacityToWork,
                applicant,
                true,
                confirmed));
    }

    /** Null if nobody asked. */
    private List<String> deprivationsAsked() {
        boolean named = deprivations != null && !deprivations.isEmpty();
        return named ? deprivations : noDeprivation ? List.of() : null;
    }

    private static boolean saysNone(String word) {
        return word != null && (word.strip().equals("-") || WORDS_FOR_NONE.contains(Folding.key(word)));
    }

    byte[] contentHash() {
        return ContentHash.of(this);
    }

    /** Not {@link List#copyOf}: a null among the codes must reach the rule that refuses it. */
    private static List<String> copy(List<String> codes) {
        return Collections.unmodifiableList(new ArrayList<>(codes));
    }
}
