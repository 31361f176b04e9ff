package vn.vuonlen.household.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.classification.Evaluator;
import vn.vuonlen.household.standard.Standards;

/** Whatever is a component of a submission travels, and counts as content. */
class SurveyFieldsTest {

    private static final UUID ID = UUID.fromString("019aa7c1-7b3c-7d51-9c1e-2f4b6a8d0e1f");
    private static final UUID REVIEW = UUID.fromString("019aa7c1-7b3c-7d51-9c1e-2f4b6a8d0e20");
    private static final UUID HOUSEHOLD = UUID.fromString("019aa7c1-7b3c-7d51-9c1e-2f4b6a8d0e21");

    private static final SurveySubmission SURVEY = new SurveySubmission(
            ID,
            REVIEW,
            HOUSEHOLD,
            LocalDate.of(2018, 10, 15),
            500_000L,
            null,
            20,
            List.of("WATER", "TOILET"),
            List.of("NO_CAPITAL"),
            List.of(),
            false,
            true,
            false,
            List.of("confirm-income"));

    /** Stored surveys are compared by these hashes. */
    @Test
    void theHashOfTheContentStaysAsItIs() {
        assertEquals("f41ed038b7a35a70cc5fbabfce7958de3bc5895b1dcb47504b65677840065e51", hash(SURVEY));
        assertEquals(
                "55d9def81b700dd24be9f10eb2dcc6bf095ed214d765d295b5f908e9a7fc1c94",
                hash(new SurveySubmission(
                        ID,
                        REVIEW,
                        HOUSEHOLD,
                        LocalDate.of(2018, 10, 15),
                        null,
                        130,
                        20,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null)));
    }

    @Test
    void eachFieldButTheIdAndWhatIsConfirmedIsPartOfTheContent() throws Exception {
        var components = SurveySubmission.class.getRecordComponents();
        for (int i = 1; i < components.length; i++) {
            var values = new Object[components.length];
            for (int j = 0; j < values.length; j++) {
                values[j] = components[j].getAccessor().invoke(SURVEY);
            }
            values[i] = other(components[i].getType(), values[i]);

            assertEquals(
                    components[i].getName().equals("confirmed"),
                    Arrays.equals(SURVEY.contentHash(), SurveyFields.of(values).contentHash()),
                    components[i].getName());
        }
    }

    @Test
    void aRowOfTheStagingTableHasItsColumnsInTheOrderOfTheFields() {
        var evaluator = Evaluator.of(new Standards().get("59-2015", 1));

        var copied = SubmissionColumns.staged(7, Classified.of(SURVEY, evaluator));

        assertEquals(
                "id uuid, household_id uuid, surveyed_on date, income int8, b1 int4, b2 int4, deprivations text[],"
                        + " causes text[], aspirations text[], no_capacity_to_work bool, applicant bool, no_deprivation bool,"
                        + " confirmed text[], doubts text[], content_hash bytea, rural_class text, rural_route text, urban_class text, urban_route text",
                SubmissionColumns.declared());
        assertEquals(
                "7\t" + ID + "\t" + HOUSEHOLD + "\t2018-10-15\t500000\t\\N\t20\t{WATER,TOILET}\t{NO_CAPITAL}\t{}"
                        + "\tfalse\ttrue\tfalse\t{confirm-income}\t{}\t\\\\x" + hash(SURVEY)
                        + "\tPOOR\tINCOME\tPOOR\tINCOME\n",
                copied);
    }

    private static Object other(Class<?> type, Object value) {
        return switch (value) {
            case UUID id -> new UUID(0, 1);
            case LocalDate date -> date.plusDays(1);
            case Long number -> number + 1;
            case Integer number -> number + 1;
            case List<?> codes -> List.of("OTHER");
            case Boolean flag -> !flag;
            case null -> type == Integer.class ? 1 : null;
            default -> throw new IllegalArgumentException("No other value than " + value);
        };
    }

    private static String hash(SurveySubmission survey) {
        return HexFormat.of().formatHex(survey.contentHash());
    }
}
