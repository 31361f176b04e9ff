package vn.vuonlen.household.paperpage;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.vuonlen.household.HouseholdFixture.RURAL;
import static vn.vuonlen.household.HouseholdFixture.URBAN;
import static vn.vuonlen.household.paperpage.PaperYear.ELSEWHERE;
import static vn.vuonlen.household.paperpage.PaperYear.OFFICER;
import static vn.vuonlen.household.paperpage.PaperYear.PERSONAL_ID;
import static vn.vuonlen.household.paperpage.PaperYear.SECOND;
import static vn.vuonlen.household.paperpage.PaperYear.TENTH;

import com.sun.management.OperatingSystemMXBean;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.household.registration.NewHouseholds;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.infrastructure.testing.http.ProtectiveHeaders;
import vn.vuonlen.kit.documents.PrintStyle;

/** The list that a commune posts: who is on it in which order, what it says of itself, and what it must not say. */
@QuarkusTest
class PublicListTest {

    /** Of processors, since other tests use them, too: of page and PDF, in a service that has just started. */
    private static final Duration OF_TWO_THOUSAND = Duration.ofSeconds(20);

    private static final OperatingSystemMXBean PROCESSOR =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

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

    private String address() {
        return address(year.review, RURAL);
    }

    private static String address(UUID review, String commune) {
        return "/v1/reviews/" + review + "/communes/" + commune + "/public-list";
    }

    private ReadPaper list() throws IOException {
        return ReadPaper.of(OFFICER, address()).sameInBoth();
    }

    @Test
    void thePoorAndNearPoorStandByVillageAndName() throws IOException {
        year.nearPoor("Vàng A Sử", TENTH);
        year.poor("Lường Văn Inh", SECOND);
        year.poor("Đèo Thị Én", SECOND);
        year.nearPoor("Lò Thị Ơn", RURAL);
        year.none("Quàng Văn Phong", SECOND);
        year.registered("Cà Thị Chưa", SECOND);

        var list = list();

        assertEquals(
                List.of(
                        "1 Đèo Thị Én Bản Mẫu 2 Hộ nghèo",
                        "2 Lường Văn Inh Bản Mẫu 2 Hộ nghèo",
                        "3 Vàng A Sử Bản Mẫu 10 Hộ cận nghèo",
                        "4 Lò Thị Ơn – Hộ cận nghèo"),
                list.rows());
        assertTrue(list.text().contains("Tổng cộng: 4 hộ, gồm 2 hộ nghèo và 2 hộ cận nghèo."), list.text());
    }

    /** A draft, then the days of the posting, the conclusion, and the decision. */
    @Test
    void itSaysHowFarItIs() throws IOException {
        year.poor("Lò Văn Inh", SECOND);
        says("DỰ THẢO");

        year.commune().does("2025-11-03", "START_SURVEY");
        year.commune().does("2025-11-10", "VILLAGE_MEETING", "present", 40, "agreed", 36);
        says("DỰ THẢO");

        year.commune().does("2025-11-11", "POSTING");
        saysNot("DỰ THẢO");
        says("Niêm yết công khai từ ngày 11 tháng 11 năm 2025 đến hết ngày 14 tháng 11 năm 2025.");

        year.commune().concludes("2025-11-17");
        says("Niêm yết công khai từ ngày 11 tháng 11 năm 2025");
        says("Xã kết luận theo văn bản số 12/QĐ-UBND, ngày 17 tháng 11 năm 2025.");
        saysNot("Tỉnh quyết định");

        year.commune().province("2025-11-18", "RETURN", "returnTo", "SURVEYING", "reason", "Sót một hộ");
        says("DỰ THẢO");
        saysNot("Xã kết luận");
    }

    private void says(String words) throws IOException {
        var list = list();
        assertTrue(list.pageText().contains(words), list.pageText());
        assertTrue(list.pdfText().contains(words), list.pdfText());
    }

    private void saysNot(String words) throws IOException {
        var list = list();
        assertFalse(list.text().contains(words), list.text());
    }

    @Test
    void afterTheDecisionItNamesIt() throws IOException {
        year.poor("Lò Văn Inh", SECOND);
        fixture.closeAndDecide(year.review, 2025);

        says("Tỉnh quyết định theo văn bản số 158/QĐ-UBND, ngày 26 tháng 2 năm 2026.");
        saysNot("DỰ THẢO");
    }

    /** An attacker who searches the page, and everything that is in the PDF, for what the list must not say. */
    @Test
    void nothingButNameVillageAndClassIsInIt() throws IOException {
        var sent = NewHouseholds.household("Lò Văn Inh");
        sent.put("area", SECOND);
        sent.put("registeredOn", "2025-07-10");
        sent.put("code", "HN-77-66-55");
        NewHouseholds.members(sent).add(NewHouseholds.member("Lò Thị Nở", "CHILD"));
        NewHouseholds.members(sent).getLast().put("birthDate", "2011");
        NewHouseholds.members(sent).getLast().put("personalId", "011211000999");
        NewHouseholds.register(sent).statusCode(201);
        var household = (UUID) sent.get("id");
        var survey = HouseholdFixture.survey(year.review, household, 2025, 1_000_000);
        survey.put("deprivations", List.of("WATER", "TOILET", "TELECOM"));
        survey.put("causes", List.of("ILLNESS"));
        HouseholdFixture.submit(survey).statusCode(201);

        var list = list();

        assertEquals(List.of("1 Lò Văn Inh Bản Mẫu 2 Hộ nghèo"), list.rows());
        var everything = (list.page().outerHtml() + list.everythingInThePdf()).toLowerCase(Locale.ROOT);
        Stream.of(
                        household.toString(),
                        survey.get("id").toString(),
                        year.review.toString(),
                        fixture.value("SELECT id FROM member WHERE relationship = 'HEAD'"),
                        PERSONAL_ID,
                        PERSONAL_ID.substring(9) + "\"",
                        "011211000999",
                        "HN-77-66-55",
                        "Lò Thị Nở",
                        "1986",
                        "2011",
                        "Mông",
                        "H'Mông",
                        "dân tộc",
                        "ethnic",
                        "ILLNESS",
                        "ốm đau",
                        "bệnh",
                        "NO_CAPITAL",
                        "WATER",
                        "1000000",
                        "1.000.000",
                        SECOND,
                        "commune-officer")
                .map(secret -> secret.toLowerCase(Locale.ROOT))
                .forEach(secret -> assertFalse(everything.contains(secret), secret));
        assertTrue(everything.contains("lò văn inh"), "the attacker sees what is there");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert('1')</script>",
                "<img src=http://127.0.0.1:1/x onerror=alert(1)>",
                "&lt;b&gt; &amp; ]]> --> </td></tr></table>",
                "\u0338Vàng A Páo",
                "{list:heading} {{v.total}} {#for}",
                "url(http://127.0.0.1:1/x) Lò"
            })
    void hostileNamesStayNames(String name) throws IOException {
        year.named(year.poor("Lò Văn Inh", SECOND), name);

        var list = ReadPaper.of(OFFICER, address());

        assertEquals(name, list.page().select("tbody td").get(1).text());
        assertEquals(0, list.page().select("script, img, b").size());
        assertTrue(list.pdfText().replaceAll("\\s+", "").contains(name.replaceAll("\\s+", "")), list.pdfText());
    }

    /** One that was typed with separate marks is printed as it was meant. */
    @Test
    void decomposedNamesAreComposedInThePdf() throws IOException {
        year.named(year.poor("Lò Văn Inh", SECOND), Normalizer.normalize("Lường Thị Nguyệt", Normalizer.Form.NFD));

        assertTrue(ReadPaper.of(OFFICER, address()).pdfText().contains("1 Lường Thị Nguyệt Bản Mẫu 2 Hộ nghèo"));
    }

    @Test
    void aCommuneWithoutPoorHouseholdsSaysSo() throws IOException {
        year.none("Quàng Văn Phong", SECOND);

        var list = list();

        assertEquals(List.of(), list.rows());
        assertTrue(list.pdfText().contains("Không có hộ nghèo, hộ cận nghèo."), list.pdfText());
    }

    @Test
    void theNewestOfRestatedResultsCounts() throws IOException {
        year.restated(year.poor("Lò Văn Inh", SECOND), "NONE");
        year.restated(year.poor("Lò Văn Ún", SECOND), "NEAR_POOR");
        year.restated(year.none("Lò Văn Ai", SECOND), "POOR");

        assertEquals(List.of("1 Lò Văn Ai Bản Mẫu 2 Hộ nghèo", "2 Lò Văn Ún Bản Mẫu 2 Hộ cận nghèo"), list().rows());
    }

    /** It counts where it was surveyed; its name is for those where it lives now. */
    @Test
    void whoHasLeftTheReadersAreasHasNoName() throws IOException {
        year.happens(year.poor("Lò Văn Inh", SECOND), "MOVE", Map.of("area", URBAN));

        assertEquals(List.of("1 (đã chuyển đi) Bản Mẫu 2 Hộ nghèo"), list().rows());
        assertEquals(
                List.of("1 Lò Văn Inh Bản Mẫu 2 Hộ nghèo"),
                ReadPaper.of(TestTokens.of("auditor", "11"), address()).rows());
    }

    /** Opened before procedures were known: a draft until the province decides. */
    @Test
    void aReviewWithoutProcedureHasALittleToSay() throws IOException {
        fixture.empty();
        var review = fixture.openReviewWithoutProcedure(2018);
        var household = fixture.household(RURAL);
        HouseholdFixture.submit(HouseholdFixture.survey(review, household, 2018, 500_000))
                .statusCode(201);

        var draft = ReadPaper.of(OFFICER, address(review, RURAL)).sameInBoth();
        assertTrue(draft.text().contains("DỰ THẢO"), draft.text());
        fixture.closeAndDecide(review, 2018);

        var decided = ReadPaper.of(OFFICER, address(review, RURAL)).sameInBoth();
        assertEquals(List.of("1 Giàng A Páo – Hộ nghèo"), decided.rows());
        assertFalse(decided.text().contains("DỰ THẢO"), decided.text());
        assertTrue(decided.text().contains("158/QĐ-UBND"), decided.text());
    }

    /** As if it did not exist: the same answer, whatever is there. */
    @Test
    void whatIsNotTheCallersIsNotFound() {
        year.poor("Lò Văn Inh", SECOND);
        var unknown = UUID.randomUUID();

        var answers = Stream.of(
                        ReadPaper.get(ELSEWHERE, address(), "text/html"),
                        ReadPaper.get(ELSEWHERE, address(), "application/pdf"),
                        ReadPaper.get(OFFICER, address(year.review, "99999"), "text/html"),
                        ReadPaper.get(OFFICER, address(unknown, RURAL), "text/html"),
                        ReadPaper.get(TestTokens.of("enumerator", SECOND), address(), "text/html"))
                .map(answer -> answer.statusCode() + " " + answer.path("code") + " " + answer.path("detail"))
                .distinct()
                .toList();

        assertEquals(1, answers.size(), answers::toString);
        assertTrue(answers.getFirst().startsWith("404 not-found"), answers::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | text/html",
                "text/html | text/html",
                "application/pdf | application/pdf",
                "text/html;q=0.2, application/pdf;q=0.9 | application/pdf",
                "application/* | application/pdf",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html"
            })
    void theTypeIsWhatTheCallerWantsMost(String accept, String type) {
        ReadPaper.get(OFFICER, address(), accept).then().statusCode(200).contentType(startsWith(type));
    }

    @Test
    void whatCannotBeGivenIsRefused() {
        ReadPaper.get(OFFICER, address(), "application/json").then().statusCode(406);
        ReadPaper.get(OFFICER, address() + "?lang=fr", "text/html")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-value"), "errors[0].pointer", equalTo("?lang"));
        ReadPaper.get(OFFICER, address() + "?limit=1", "text/html")
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-parameter"));
    }

    @Test
    void theEnglishOneIsATranslation() throws IOException {
        year.poor("Lò Văn Inh", SECOND);

        var list = ReadPaper.of(OFFICER, address() + "?lang=en").sameInBoth();

        assertEquals(List.of("1 Lò Văn Inh Bản Mẫu 2 Poor"), list.rows());
        assertEquals("en", list.page().selectFirst("html").attr("lang"));
        assertTrue(list.text().contains("A translation for readers"), list.text());
        assertTrue(list.text().contains("MƯỜNG TOONG COMMUNE"), list.text());
        ReadPaper.get(OFFICER, address() + "?lang=en", "application/pdf").then().header("Content-Language", "en");
    }

    /** A page that holds its own style, and lets nothing else pass. */
    @Test
    void thePolicyOfThePageIsItsOwn() {
        var answer = ReadPaper.get(OFFICER, address(), "text/html");

        assertEquals(List.of(), ProtectiveHeaders.faults(answer.headers()::getValues));
        assertEquals(
                PrintStyle.policy(),
                Jsoup.parse(answer.asString())
                        .selectFirst("meta[http-equiv=Content-Security-Policy]")
                        .attr("content"));
        answer.then().header("Cache-Control", "private, no-store");
        assertFalse(answer.asString().contains("<link") || answer.asString().contains("style=\""));
        assertEquals(
                List.of(),
                ProtectiveHeaders.faults(
                        ReadPaper.get(OFFICER, address(), "application/pdf").headers()::getValues));
    }

    /** More than any commune of the province has. */
    @Test
    void twoThousandHouseholdsTakeSeconds() throws IOException {
        fixture.sql("""
            WITH unit AS (SELECT id FROM area WHERE code = '%s'),
            h AS (INSERT INTO household (id, area_id, ethnic_minority, registered_on, head_name, head_search, size)
                SELECT gen_random_uuid(), unit.id, true, '2025-07-10', 'Nguyễn Văn ' || n, 'nguyen van ' || n, 4
                FROM unit, generate_series(1, 2000) n RETURNING id, area_id),
            stay AS (INSERT INTO household_stay (household_id, area_id, from_date)
                SELECT id, area_id, '2025-07-10' FROM h)
            INSERT INTO result (id, review_id, household_id, year, area_id, residence, ethnic_minority, class)
            SELECT gen_random_uuid(), '%s', id, 2025, area_id, 'RURAL', true, 'POOR' FROM h
            """.formatted(TENTH, year.review));

        var before = PROCESSOR.getProcessCpuTime();
        var list = ReadPaper.of(OFFICER, address());
        var took = Duration.ofNanos(PROCESSOR.getProcessCpuTime() - before);

        list.sameInBoth();
        assertEquals(2_000, list.rows().size());
        assertEquals("2000 Nguyễn Văn 2000 Bản Mẫu 10 Hộ nghèo", list.rows().getLast());
        assertTrue(list.text().contains("Tổng cộng: 2.000 hộ"), "the total");
        assertTrue(took.compareTo(OF_TWO_THOUSAND) < 0, "page and PDF took " + took);
    }
}
