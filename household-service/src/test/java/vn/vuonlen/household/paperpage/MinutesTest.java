package vn.vuonlen.household.paperpage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.vuonlen.household.HouseholdFixture.RURAL;
import static vn.vuonlen.household.HouseholdFixture.URBAN;
import static vn.vuonlen.household.paperpage.PaperYear.ELSEWHERE;
import static vn.vuonlen.household.paperpage.PaperYear.OFFICER;
import static vn.vuonlen.household.paperpage.PaperYear.SECOND;
import static vn.vuonlen.household.paperpage.PaperYear.TENTH;

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
import vn.vuonlen.infrastructure.testing.TestTokens;

/** The minutes of a meeting that was recorded. */
@QuarkusTest
class MinutesTest {

    @Inject
    PaperYear year;

    private UUID poor;

    @BeforeEach
    void prepare() {
        year.prepare();
        poor = year.poor("Lường Văn Inh", SECOND);
        year.nearPoor("Đèo Thị Én", SECOND);
        year.none("Quàng Văn Phong", SECOND);
        year.poor("Vàng A Sử", TENTH);
        year.registered("Cà Thị Chưa", SECOND);
        year.commune().does("2025-11-03", "START_SURVEY");
    }

    @AfterEach
    void restore() {
        year.restore();
    }

    private UUID meets(Object... facts) {
        return recorded("VILLAGE_MEETING", "2025-11-10", facts);
    }

    private UUID recorded(String kind, String day, Object... facts) {
        Map<String, Object> act = year.commune().act(day, kind, facts);
        year.commune().send(year.commune().officer("commune-officer", "recorder"), act);
        return (UUID) act.get("id");
    }

    private String address(String commune, UUID act) {
        return "/v1/reviews/" + year.review + "/communes/" + commune + "/acts/" + act + "/minutes";
    }

    private ReadPaper minutes(UUID meeting) throws IOException {
        return ReadPaper.of(OFFICER, address(RURAL, meeting)).sameInBoth();
    }

    @Test
    void aVillagesMeetingIsAboutItsHouseholds() throws IOException {
        var minutes = minutes(meets("present", 40, "agreed", 36, "village", SECOND));

        assertEquals(
                List.of(
                        "1 Đèo Thị Én Bản Mẫu 2 Hộ cận nghèo",
                        "2 Lường Văn Inh Bản Mẫu 2 Hộ nghèo",
                        "3 Quàng Văn Phong Bản Mẫu 2 Không thuộc các diện trên"),
                minutes.rows());
        for (var words : List.of(
                "BIÊN BẢN HỌP THÔN, BẢN",
                "Về kết quả rà soát hộ nghèo, hộ cận nghèo năm 2025",
                "Thời gian: ngày 10 tháng 11 năm 2025",
                "Địa điểm: Bản Mẫu 2, xã Mường Toong",
                "Số người có mặt: 40.",
                "Đồng ý: 36 người; không đồng ý: 4 người.",
                "Kết luận: cuộc họp thống nhất kết quả rà soát",
                "THƯ KÝ",
                "ĐẠI DIỆN HỘ DÂN")) {
            assertTrue(minutes.pageText().contains(words), words + " in " + minutes.pageText());
            assertTrue(minutes.pdfText().contains(words), words + " in " + minutes.pdfText());
        }
    }

    @Test
    void aMeetingOfTheCommuneIsAboutAll() throws IOException {
        var minutes = minutes(meets("present", 90, "agreed", 45));

        assertEquals(4, minutes.rows().size());
        assertTrue(minutes.text().contains("BIÊN BẢN HỌP XÃ"), minutes.text());
        assertTrue(minutes.text().contains("Địa điểm: xã Mường Toong"), minutes.text());
        assertTrue(minutes.text().contains("cuộc họp thống nhất"), minutes.text());
    }

    @Test
    void whereTooFewAgreeTheHouseholdsInDisputeAreMarked() throws IOException {
        var minutes = minutes(meets("present", 40, "agreed", 19, "village", SECOND, "disputed", List.of(poor)));

        assertEquals(
                "2 Lường Văn Inh Bản Mẫu 2 Hộ nghèo Còn ý kiến", minutes.rows().get(1));
        assertTrue(minutes.text().contains("chưa đủ 50% số người có mặt đồng ý"), minutes.text());
        assertFalse(minutes.text().contains("cuộc họp thống nhất"), minutes.text());
    }

    /** A correction after the meeting, and a later meeting, do not change what was decided on the day. */
    @Test
    void eachMeetingHasItsOwn() throws IOException {
        var first = meets("present", 40, "agreed", 10);
        var second = recorded("VILLAGE_MEETING", "2025-11-12", "present", 50, "agreed", 41);

        assertTrue(minutes(first).text().contains("Đồng ý: 10 người; không đồng ý: 30 người."));
        assertTrue(minutes(second).text().contains("Đồng ý: 41 người; không đồng ý: 9 người."));
    }

    @Test
    void theEnglishOnesAreATranslation() throws IOException {
        var minutes = ReadPaper.of(
                        OFFICER, address(RURAL, meets("present", 40, "agreed", 36, "village", SECOND)) + "?lang=en")
                .sameInBoth();

        assertTrue(minutes.text().contains("MINUTES OF THE VILLAGE MEETING"), minutes.text());
        assertTrue(minutes.text().contains("Day: 10 November 2025"), minutes.text());
        assertEquals("1 Đèo Thị Én Bản Mẫu 2 Near-poor", minutes.rows().getFirst());
    }

    /** The same answer for each. */
    @Test
    void whatIsNoMeetingOfTheCallersIsNotFound() {
        var meeting = meets("present", 40, "agreed", 36);
        var posting = recorded("POSTING", "2025-11-11");
        var everywhere = TestTokens.of("auditor", "11");

        var answers = Stream.of(
                        ReadPaper.get(OFFICER, address(RURAL, posting), "text/html"),
                        ReadPaper.get(OFFICER, address(RURAL, UUID.randomUUID()), "application/pdf"),
                        ReadPaper.get(everywhere, address(URBAN, meeting), "text/html"),
                        ReadPaper.get(ELSEWHERE, address(RURAL, meeting), "text/html"),
                        ReadPaper.get(everywhere, address("99999", meeting), "text/html"))
                .map(answer -> answer.statusCode() + " " + answer.path("code") + " " + answer.path("detail"))
                .distinct()
                .toList();

        assertEquals(1, answers.size(), answers::toString);
        assertTrue(answers.getFirst().startsWith("404 not-found"), answers::toString);
    }
}
