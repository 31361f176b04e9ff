package vn.vuonlen.household.survey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.vuonlen.household.HouseholdFixture.as;
import static vn.vuonlen.household.HouseholdFixture.survey;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.infrastructure.testing.TopicReader;

/** Where traces are enabled, the event of a survey continues the trace of its request, as every other event does. */
@QuarkusTest
@TestProfile(SurveyTraceTest.Traced.class)
class SurveyTraceTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Inject
    HouseholdFixture fixture;

    @Test
    void theEventOfASurveyContinuesTheTraceOfItsRequest() {
        fixture.empty();
        var review = fixture.openReview(2018);
        var household = fixture.household(HouseholdFixture.RURAL);

        as(TestTokens.of("enumerator", "11"))
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .body(survey(review, household, 2018, 500_000))
                .post("/v1/surveys")
                .then()
                .statusCode(201);

        try (var results = new TopicReader("household.result.v1")) {
            var event = results.newest(household + "/" + review + "/0", 1);
            var traceparent = event.headers().lastHeader("traceparent");
            assertTrue(
                    traceparent != null && startsWith("00-" + TRACE).matches(new String(traceparent.value(), UTF_8)),
                    () -> "traceparent: " + traceparent);
        }
    }

    public static final class Traced implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.otel.sdk.disabled", "false");
        }
    }
}
