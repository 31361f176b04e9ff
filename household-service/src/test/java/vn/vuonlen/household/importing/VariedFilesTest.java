package vn.vuonlen.household.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.vuonlen.household.importing.ImportClient.OPERATOR;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.household.importing.OfficeFileVariations.OfficeFile;
import vn.vuonlen.household.rows.CsvRows;
import vn.vuonlen.household.rows.Lines;
import vn.vuonlen.household.rows.RowRefused;

/** However a spreadsheet wrote a file, the same rows are stored, and the others are refused by their lines. */
@QuarkusTest
class VariedFilesTest {

    private static final int FILES = 500;

    /** Of those that are sent: every file is read by the same reader, and a job takes a tenth of a second. */
    private static final int SENT = 50;

    /** As many as a process runs beside each other: a third one would wait for the next second. */
    private static final int AT_ONCE = 2;

    @Inject
    HouseholdFixture fixture;

    @Test
    void fiveHundredSpellingsOfAFileAreReadTheSame() throws IOException {
        for (int number = 0; number < FILES; number++) {
            var file = OfficeFileVariations.draw(number);
            var stored = new ArrayList<String>();
            var refused = new ArrayList<Long>();

            var rows =
                    new CsvRows(new Lines(new ByteArrayInputStream(file.text().getBytes(UTF_8))), HouseholdFields.CSV);
            while (rows.next()) {
                read(rows).ifPresentOrElse(stored::add, () -> refused.add(rows.line()));
            }

            assertEquals(file.stored(), stored, number + "\n" + file.text());
            assertEquals(file.refused(), refused, number + "\n" + file.text());
        }
    }

    /** Empty if the row is refused, for its area by the check that the import adds. */
    private static Optional<String> read(CsvRows rows) {
        try {
            var row = rows.read();
            return row.faults().isEmpty() && HouseholdFixture.URBAN.equals(row.text("area"))
                    ? Optional.of("%s %s %s %s %s %s %s"
                            .formatted(
                                    row.text("code"),
                                    row.date("registeredOn"),
                                    row.text("headName").replaceAll(" +", " "),
                                    row.text("headSex"),
                                    row.text("headBirthDate"),
                                    row.text("headEthnicGroup"),
                                    row.number("size")))
                    : Optional.empty();
        } catch (RowRefused e) {
            return Optional.empty();
        }
    }

    @Test
    void whatIsReadOfThemIsStored() {
        fixture.empty();
        for (int first = 0; first < SENT; first += AT_ONCE) {
            var files = IntStream.range(first, first + AT_ONCE)
                    .mapToObj(OfficeFileVariations::draw)
                    .toList();
            var jobs = files.stream().map(VariedFilesTest::send).toList();
            awaitAll(jobs);
            for (int i = 0; i < AT_ONCE; i++) {
                check(first + i, files.get(i), jobs.get(i));
            }
        }
    }

    private static UUID send(OfficeFile file) {
        return ImportClient.sent(OPERATOR, "kind=households", ImportClient.CSV, file.text());
    }

    private void awaitAll(List<UUID> jobs) {
        var ids = jobs.stream().map(id -> "'" + id + "'").collect(Collectors.joining(", "));
        await().pollInterval(Duration.ofMillis(10))
                .until(() -> fixture.value("SELECT count(*) FROM job WHERE finished_at IS NULL AND id IN (" + ids + ")")
                        .equals("0"));
    }

    private void check(int number, OfficeFile file, UUID job) {
        var stored = fixture.value("""
                SELECT string_agg(concat_ws(' ', h.code, h.registered_on, m.name, m.sex, m.birth_year, m.ethnic_code, h.size),
                                  E'\\n' ORDER BY h.code)
                  FROM household h JOIN member m ON m.household_id = h.id
                 WHERE h.code LIKE 'F%03d-%%'
                """.formatted(number));
        var refused = fixture.value(
                "SELECT string_agg(DISTINCT row::text, ' ') FROM job_reject WHERE job_id = '" + job + "'");
        assertEquals(String.join("\n", file.stored()), stored == null ? "" : stored, () -> number + "\n" + file.text());
        assertEquals(
                file.refused().stream().map(String::valueOf).sorted().collect(Collectors.joining(" ")),
                refused == null ? "" : refused,
                () -> number + "\n" + file.text());
    }
}
