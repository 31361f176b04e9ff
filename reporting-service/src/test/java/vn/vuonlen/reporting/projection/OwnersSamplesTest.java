package vn.vuonlen.reporting.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vuonlen.kit.consumer.InboundEvent;
import vn.vuonlen.kit.consumer.InboundEvent.Unreadable;

/** We read what the owners promise: their golden samples, and nothing that lacks what we need. */
class OwnersSamplesTest {

    private static final Path ROOT = Path.of(System.getProperty("vuonlen.root"));

    @Test
    void aHouseholdCountsFromItsFirstYearEndOn() throws IOException {
        var household = event("household-service", "household.household.v1")
                .as(HouseholdEvent.class)
                .current();
        assertEquals(true, household.ethnicMinority());
        assertEquals(2015, household.firstYear());
        assertEquals(HouseholdState.OPEN, household.lastYear());
        assertEquals(1, household.countedStays().size());
    }

    @Test
    void aResultHasItsClassRouteAndMovement() throws IOException {
        var result = event("household-service", "household.result.v1").as(ResultEvent.class);
        assertEquals(2018, result.year());
        assertEquals("POOR", result.livingStandard());
        assertEquals("INCOME", result.route());
        assertEquals("STAYED", result.movement());
    }

    @Test
    void aResultHasTheAnswersOfTheSurvey() throws IOException {
        var result = event("household-service", "household.result.v1").as(ResultEvent.class);
        assertEquals(List.of("NO_CAPITAL", "NO_KNOWLEDGE"), result.causes());
        assertEquals(List.of("GUIDANCE", "LOAN"), result.aspirations());
        assertEquals(List.of("INFORMATION", "TOILET"), result.deprivations());
        assertEquals(new ResultEvent.EthnicGroup("census", "03"), result.ethnicGroup());
        assertEquals(true, result.committed());
        // It was not asked, so it is not known that somebody can work.
        assertNull(result.noCapacityToWork());
    }

    @Test
    void whatAResultOfBeforeLacksIsNotKnown() throws IOException {
        var value = "household.result.v1-without-ethnic-group";
        var result =
                event("household.result.v1", sample("household-service", value)).as(ResultEvent.class);
        assertEquals(List.of("NO_CAPITAL", "NO_KNOWLEDGE"), result.causes());
        assertNull(result.ethnicGroup());

        var older = without("commitment", "answered", "causes", "deprivations").as(ResultEvent.class);
        assertNull(older.committed());
        assertNull(older.causes());
        assertEquals(List.of("GUIDANCE", "LOAN"), older.aspirations());
    }

    @Test
    void noneIsKnownOnlyWhereItWasAsked() throws IOException {
        var denied = with("deprivations", "[]").as(ResultEvent.class);
        assertEquals(List.of(), denied.deprivations());
        var notAsked = with("deprivations", "[]", "answered", "[\"CAUSES\"]").as(ResultEvent.class);
        assertNull(notAsked.deprivations());
        assertEquals(false, with("commitment", "null").as(ResultEvent.class).committed());
        var able = with("answered", "[\"NO_CAPACITY_TO_WORK\"]").as(ResultEvent.class);
        assertEquals(false, able.noCapacityToWork());
    }

    @Test
    void aReviewHasItsStandardAndStep() throws IOException {
        var review = event("household-service", "household.review.v1").as(ReviewEvent.class);
        assertEquals("59-2015", review.standard());
        assertEquals(1, review.standardVersion());
        assertEquals("DECIDED", review.step());
        assertEquals("PERIODIC", review.kind());
    }

    @Test
    void aProgrammeHasItsNamesInBothLanguages() throws IOException {
        var programme = event("funding-service", "funding.programme.v1").as(ProgrammeEvent.class);
        assertEquals(true, programme.poverty());
        assertEquals(false, programme.name().vi().isBlank());
        assertEquals(false, programme.name().en().isBlank());
    }

    @ParameterizedTest
    @CsvSource({"funding.budget.v1", "funding.allocation.v1", "funding.disbursement.v1"})
    void moneyIsWholeDong(String topic) throws IOException {
        var event = event("funding-service", topic);
        var money = event.as(MoneyEvent.class);
        assertEquals(new ObjectMapper().readTree(event.value()).get("amount").longValue(), money.amount());
        assertEquals(2018, money.year());
        assertEquals(money.amount(), money.effectiveAmount());
    }

    @Test
    void aBudgetTellsItsProjectAndADisbursementItsLineAndDay() throws IOException {
        var budget = event("funding-service", "funding.budget.v1").as(BudgetProjectEvent.class);
        assertEquals("INFRASTRUCTURE", budget.code());
        assertEquals("Infrastructure of extremely difficult and border communes and villages", budget.en());
        var disbursement = event("funding-service", "funding.disbursement.v1").as(MoneyEvent.class);
        assertEquals(budget.id(), disbursement.budgetId());
        assertEquals(LocalDate.of(2018, 5, 14), disbursement.disbursedOn());
    }

    @ParameterizedTest
    @CsvSource({
        "household-service, household.household.v1, stays",
        "household-service, household.household.v1, ethnicMinority",
        "household-service, household.result.v1, class",
        "household-service, household.result.v1, areaId",
        "household-service, household.review.v1, step",
        "funding-service, funding.budget.v1, amount",
        "funding-service, funding.programme.v1, poverty",
    })
    void anEventWithoutAMemberThatReportsNeedIsUnreadable(String owner, String topic, String member)
            throws IOException {
        var json = new ObjectMapper();
        var value = (ObjectNode) json.readTree(sample(owner, topic));
        value.remove(member);
        InboundEvent event = event(topic, json.writeValueAsBytes(value));
        Class<?> state = switch (topic) {
            case "household.household.v1" -> HouseholdEvent.class;
            case "household.result.v1" -> ResultEvent.class;
            case "household.review.v1" -> ReviewEvent.class;
            case "funding.programme.v1" -> ProgrammeEvent.class;
            default -> MoneyEvent.class;
        };
        assertThrows(Unreadable.class, () -> event.as(state));
    }

    /** The sample of a result with other members, each before its JSON. */
    private static InboundEvent with(String... members) throws IOException {
        var json = new ObjectMapper();
        var value = (ObjectNode) json.readTree(sample("household-service", "household.result.v1"));
        for (int i = 0; i < members.length; i += 2) {
            value.set(members[i], json.readTree(members[i + 1]));
        }
        return event("household.result.v1", json.writeValueAsBytes(value));
    }

    private static InboundEvent without(String... members) throws IOException {
        var json = new ObjectMapper();
        var value = (ObjectNode) json.readTree(sample("household-service", "household.result.v1"));
        value.remove(List.of(members));
        return event("household.result.v1", json.writeValueAsBytes(value));
    }

    private static InboundEvent event(String owner, String topic) throws IOException {
        return event(topic, sample(owner, topic));
    }

    private static InboundEvent event(String topic, byte[] value) {
        return new InboundEvent(topic, "key", UUID.randomUUID().toString(), 1, 1, Instant.EPOCH, value, 0, 0);
    }

    private static byte[] sample(String owner, String topic) throws IOException {
        return Files.readAllBytes(
                ROOT.resolve(owner).resolve("contracts/samples").resolve(topic + ".json"));
    }
}
