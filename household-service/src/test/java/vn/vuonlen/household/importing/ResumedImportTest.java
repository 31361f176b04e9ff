package vn.vuonlen.household.importing;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.vuonlen.household.importing.ImportClient.NDJSON;
import static vn.vuonlen.household.importing.ImportClient.counts;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.Gate;
import vn.vuonlen.household.HouseholdFixture;

/** An import whose runner is lost in the middle of its second chunk. */
@QuarkusTest
class ResumedImportTest {

    @Inject
    HouseholdFixture fixture;

    @Inject
    DataSource database;

    @BeforeEach
    void empty() {
        fixture.empty();
    }

    /** Codes are looked up ahead of the rows that the chunk takes: none of them may be lost or counted twice. */
    @Test
    void aWorkbookIsContinuedAfterItsLastCommittedRow() throws SQLException {
        var review = fixture.openReview(2018);
        var households = IntStream.range(0, 40)
                .mapToObj(i -> fixture.household(HouseholdFixture.RURAL))
                .toList();
        fixture.sql("UPDATE household SET code = 'H' || id");
        var rows = new StringBuilder(HandMadeWorkbook.row(1, "DANH SÁCH"))
                .append(HandMadeWorkbook.row(3, "Mã hộ", "Ngày khảo sát", "Thu nhập", "Thiếu hụt", "Hộ đăng ký"));
        for (int i = 0; i < 41; i++) {
            // The repetition of the first household ends the first chunk after 20 rows.
            var household = i == 20 ? households.getFirst() : households.get(i < 20 ? i : i - 1);
            rows.append(HandMadeWorkbook.row(4 + i, "H" + household, "2018-10-15", 700_000 + i, "WATER", "x"));
        }

        UUID job;
        try (var gate = Gate.before(database, "household", households.get(30))) {
            job = UUID.fromString(ImportClient.send(
                            ImportClient.OPERATOR,
                            "kind=surveys&review=" + review,
                            HandMadeWorkbook.XLSX,
                            HandMadeWorkbook.of(rows.toString()).bytes())
                    .extract()
                    .path("job"));
            await().until(() -> fixture.value("SELECT position FROM job WHERE id = '" + job + "'")
                    .equals("20"));
            loseRunner(job);
            gate.open();
        }
        expireLease(job);

        var done = ImportClient.finished(job);

        assertEquals(List.of(40, 1, 0), counts(done));
        assertEquals(41, done.getInt("total"));
        assertEquals(List.of("24 id submission-conflict"), ImportClient.rejects(done));
        assertEquals("40", fixture.value("SELECT count(DISTINCT household_id) FROM survey"));
    }

    private void loseRunner(UUID job) {
        fixture.sql("UPDATE job SET attempt = attempt + 1 WHERE id = '" + job + "'");
        fixture.sql("UPDATE job_lease SET attempt = attempt + 1 WHERE job_id = '" + job + "'");
    }

    private void expireLease(UUID job) {
        await().until(() ->
                fixture.value("SELECT count(*) FROM pg_locks WHERE NOT granted").equals("0"));
        fixture.sql("UPDATE job_lease SET until = now() - interval '1 minute' WHERE job_id = '" + job + "'");
    }

    @Test
    void theNextAttemptContinuesAfterTheLastCommittedChunk() throws SQLException {
        var review = fixture.openReview(2018);
        var households = IntStream.range(0, 60)
                .mapToObj(i -> fixture.household(HouseholdFixture.RURAL))
                .toList();
        // The repetition of the first household ends the first chunk after 30 rows.
        var file = new StringBuilder();
        households
                .subList(0, 30)
                .forEach(h -> file.append(ImportSurveysTest.json(h, 700_000)).append('\n'));
        file.append(ImportSurveysTest.json(households.getFirst(), 800_000)).append('\n');
        households
                .subList(30, 60)
                .forEach(h -> file.append(ImportSurveysTest.json(h, 700_000)).append('\n'));

        UUID job;
        try (var gate = Gate.before(database, "household", households.get(45))) {
            job = ImportClient.sent(ImportClient.OPERATOR, "kind=surveys&review=" + review, NDJSON, file.toString());
            await().until(() -> fixture.value("SELECT position FROM job WHERE id = '" + job + "'")
                    .equals("30"));
            assertEquals(61, ImportClient.job(job).getInt("total"));
            assertEquals(30, ImportClient.job(job).getInt("done"));
            loseRunner(job);
            gate.open();
        }
        expireLease(job);

        var done = ImportClient.finished(job);

        assertEquals("SUCCEEDED", done.getString("state"));
        assertEquals(List.of(60, 1, 0), counts(done));
        assertEquals(List.of("31 household already-surveyed"), ImportClient.rejects(done));
        assertEquals("60", fixture.value("SELECT count(*) FROM survey"));
        assertEquals("60", fixture.value("SELECT count(DISTINCT household_id) FROM result"));
    }
}
