package vn.vuonlen.household.paperpage;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.vuonlen.household.HouseholdFixture.RURAL;
import static vn.vuonlen.household.communereview.CommuneOffice.leadsTo;
import static vn.vuonlen.household.paperpage.PaperYear.ELSEWHERE;
import static vn.vuonlen.household.paperpage.PaperYear.OFFICER;
import static vn.vuonlen.household.paperpage.PaperYear.SECOND;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.household.communereview.CommuneOffice;
import vn.vuonlen.household.registration.NewHouseholds;
import vn.vuonlen.infrastructure.testing.TestTokens;

/** Who gets a certificate of which year, and what stands on it. */
@QuarkusTest
class CertificateTest {

    @Inject
    HouseholdFixture fixture;

    @Inject
    PaperYear year;

    @BeforeEach
    void prepare() {
        year.prepare();
    }

    @AfterEach
    void restore() {
        year.restore();
    }

    private static String address(UUID household, int year) {
        return "/v1/households/" + household + "/certificate?year=" + year;
    }

    private static ReadPaper certificate(UUID household) throws IOException {
        return ReadPaper.of(OFFICER, address(household, 2025)).sameInBoth();
    }

    private static void refused(String code, UUID household, int year) {
        for (var type : List.of("text/html", "application/pdf")) {
            ReadPaper.get(OFFICER, address(household, year), type)
                    .then()
                    .statusCode(409)
                    .contentType(startsWith("application/problem+json"))
                    .body("code", equalTo(code));
        }
    }

    private void concluded() {
        leadsTo("CONCLUDED", year.commune().posted("2025-11-11").concludes("2025-11-17"));
    }

    @Test
    void aPoorHouseholdGetsOneWhenItsCommuneHasConcluded() throws IOException {
        var sent = NewHouseholds.household("Giàng A Páo");
        sent.put("area", SECOND);
        sent.put("registeredOn", "2025-07-10");
        var child = NewHouseholds.member("Giàng Thị Sử", "CHILD");
        child.put("sex", "F");
        child.put("birthDate", "2011-03-04");
        child.remove("personalId");
        NewHouseholds.members(sent).add(child);
        NewHouseholds.register(sent).statusCode(201);
        var household = (UUID) sent.get("id");
        var survey = HouseholdFixture.survey(year.review, household, 2025, 1_000_000);
        survey.put("deprivations", List.of("WATER", "TOILET", "TELECOM"));
        HouseholdFixture.submit(survey).statusCode(201);
        concluded();

        var certificate = certificate(household);

        assertEquals(List.of("1 Giàng A Páo Nam 1986 Chủ hộ", "2 Giàng Thị Sử Nữ 04/03/2011 Con"), certificate.rows());
        for (var words : List.of(
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Độc lập - Tự do - Hạnh phúc",
                "GIẤY CHỨNG NHẬN HỘ NGHÈO",
                "Mường Toong, ngày 17 tháng 11 năm 2025",
                "Căn cứ văn bản số 12/QĐ-UBND, ngày 17 tháng 11 năm 2025 của xã Mường Toong",
                "Hộ gia đình ông (bà): Giàng A Páo",
                "Nơi ở: Bản Mẫu 2, xã Mường Toong, tỉnh Điện Biên",
                "Số nhân khẩu: 2",
                "là hộ nghèo theo kết quả rà soát năm 2025.",
                "(Ký, ghi rõ họ tên, đóng dấu)")) {
            assertTrue(certificate.pageText().contains(words), words + " in " + certificate.pageText());
            assertTrue(
                    certificate.pdfText().replaceAll("\\s+", " ").contains(words),
                    words + " in " + certificate.pdfText());
        }
        var everything = certificate.page().outerHtml() + certificate.everythingInThePdf();
        for (var secret : List.of(household.toString(), PaperYear.PERSONAL_ID, "Mông", "NO_CAPITAL", "1000000")) {
            assertFalse(everything.contains(secret), secret);
        }
    }

    @Test
    void aNearPoorHouseholdGetsItsOwn() throws IOException {
        var household = year.nearPoor("Đèo Thị Én", SECOND);
        concluded();

        var text = certificate(household).text();

        assertTrue(text.contains("GIẤY CHỨNG NHẬN HỘ CẬN NGHÈO"), text);
        assertTrue(text.contains("là hộ cận nghèo theo kết quả rà soát năm 2025."), text);
        assertFalse(text.contains("HỘ NGHÈO\n"), text);
    }

    /** The members of the day of the conclusion: who was born later is on no earlier paper. */
    @Test
    void theMembersAreThoseOfTheRecognition() throws IOException {
        var household = year.poor("Giàng A Páo", SECOND);
        concluded();
        var before = certificate(household);
        var born = NewHouseholds.member("Giàng A Mới", "CHILD");
        born.put("birthDate", "2025-12-20");
        born.remove("personalId");
        year.happens(household, "BIRTH", Map.of("person", born));

        var after = certificate(household);

        assertEquals(List.of("1 Giàng A Páo Nam 1986 Chủ hộ"), after.rows());
        assertEquals(before.text(), after.text());
    }

    @Test
    void whoIsNotPoorOrNotReviewedGetsNone() {
        var none = year.none("Quàng Văn Phong", SECOND);
        var poor = year.poor("Lò Văn Inh", SECOND);
        var never = year.registered("Cà Thị Chưa", SECOND);
        concluded();

        refused("not-poor-in-year", none, 2025);
        refused("not-reviewed-in-year", never, 2025);
        refused("not-reviewed-in-year", poor, 2024);
        refused("not-reviewed-in-year", poor, 9999);
    }

    @Test
    void beforeTheConclusionThereIsNone() throws IOException {
        var household = year.poor("Lò Văn Inh", SECOND);
        refused("recognition-pending", household, 2025);
        year.commune().posted("2025-11-11");
        refused("recognition-pending", household, 2025);

        leadsTo("CONCLUDED", year.commune().concludes("2025-11-17"));
        assertEquals(1, certificate(household).rows().size());

        year.commune().province("2025-11-18", "RETURN", "returnTo", "POSTED", "reason", "Sót một hộ");
        refused("recognition-pending", household, 2025);
    }

    /** By Decision 24 the chair recognises after the district's opinion. */
    @Test
    void whileThereAreDistrictsTheyHaveToAgree() throws IOException {
        fixture.empty();
        var review = fixture.openReview(2022, "07-2021");
        var commune = new CommuneOffice(review, RURAL);
        var household = fixture.household(RURAL);
        HouseholdFixture.submit(HouseholdFixture.survey(review, household, 2022, 500_000))
                .statusCode(201);
        leadsTo("CONCLUDED", commune.posted("2022-11-14").concludes("2022-11-18"));
        refused("district-opinion-pending", household, 2022);

        leadsTo(
                "OBJECTED",
                commune.district("2022-11-21", "DISTRICT_OPINION", "opinion", "OBJECTS", "reason", "Thiếu chữ ký"));
        refused("district-opinion-pending", household, 2022);

        leadsTo("APPRAISED", commune.district("2022-11-22", "DISTRICT_OPINION", "opinion", "AGREES"));
        var text = ReadPaper.of(OFFICER, address(household, 2022)).text();
        assertTrue(text.contains("xã Mường Toong, huyện Mường Nhé, tỉnh Điện Biên"), text);
        assertTrue(text.contains("12/QĐ-UBND"), text);
    }

    /** As one of before procedures: the province's decision is the paper. */
    @Test
    void whereNoConclusionWasRecordedTheDecisionCounts() throws IOException {
        fixture.empty();
        var review = fixture.openReviewWithoutProcedure(2018);
        var household = fixture.household(RURAL);
        HouseholdFixture.submit(HouseholdFixture.survey(review, household, 2018, 500_000))
                .statusCode(201);
        refused("recognition-pending", household, 2018);
        fixture.closeAndDecide(review, 2018);

        var text = ReadPaper.of(OFFICER, address(household, 2018)).text();

        assertTrue(text.contains("Căn cứ văn bản số 158/QĐ-UBND, ngày 26 tháng 2 năm 2019 của tỉnh Điện Biên"), text);
    }

    @Test
    void theNewestOfRestatedResultsCounts() throws IOException {
        var escaped = year.poor("Lò Văn Inh", SECOND);
        var found = year.none("Lò Văn Ai", SECOND);
        fixture.sql("UPDATE review SET procedure = NULL, procedure_version = NULL");
        fixture.closeAndDecide(year.review, 2025);
        year.restated(escaped, "NONE");
        year.restated(found, "NEAR_POOR");

        refused("not-poor-in-year", escaped, 2025);
        var text = certificate(found).text();
        assertTrue(text.contains("GIẤY CHỨNG NHẬN HỘ CẬN NGHÈO"), text);
        assertTrue(text.contains("đã được điều chỉnh sau quyết định của tỉnh (lần 1)"), text);
    }

    @Test
    void whoEndedBeforeTheRecognitionGetsNone() {
        var household = year.poor("Lò Văn Inh", SECOND);
        year.happens(household, "DISSOLUTION", Map.of("endReason", "MOVED_AWAY"));
        leadsTo("CONCLUDED", year.commune().posted("2026-01-12").concludes("2026-01-20"));

        refused("household-has-ended", household, 2025);
    }

    @Test
    void anotherCommunesHouseholdIsNotFound() {
        var household = year.poor("Lò Văn Inh", SECOND);
        var never = year.registered("Cà Thị Chưa", SECOND);

        var answers = Stream.of(household, never, UUID.randomUUID())
                .map(id -> ReadPaper.get(ELSEWHERE, address(id, 2025), "text/html"))
                .map(answer -> answer.statusCode() + " " + answer.path("code") + " " + answer.path("detail"))
                .distinct()
                .toList();

        assertEquals(1, answers.size(), answers::toString);
        assertTrue(answers.getFirst().startsWith("404 not-found"), answers::toString);
        ReadPaper.get(TestTokens.of("enumerator", RURAL), address(household, 2025), "text/html")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "'', missing-parameter",
        "?year=, invalid-value",
        "?year=abc, invalid-value",
        "?year=99999, invalid-value"
    })
    void theYearIsRequired(String query, String code) {
        var household = year.poor("Lò Văn Inh", SECOND);

        ReadPaper.get(OFFICER, "/v1/households/" + household + "/certificate" + query, "text/html")
                .then()
                .statusCode(400)
                .body("code", equalTo(code));
    }

    @Test
    void theEnglishOneIsATranslation() throws IOException {
        var household = year.poor("Giàng A Páo", SECOND);
        concluded();

        var certificate =
                ReadPaper.of(OFFICER, address(household, 2025) + "&lang=en").sameInBoth();

        assertEquals(List.of("1 Giàng A Páo Male 1986 Head"), certificate.rows());
        assertTrue(certificate.text().contains("CERTIFICATE OF A POOR HOUSEHOLD"), certificate.text());
        assertTrue(certificate.text().contains("A translation for readers"), certificate.text());
    }
}
