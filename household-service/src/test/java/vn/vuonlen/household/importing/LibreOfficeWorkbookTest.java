package vn.vuonlen.household.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.vuonlen.household.importing.HandMadeWorkbook.XLSX;
import static vn.vuonlen.household.importing.ImportClient.OPERATOR;
import static vn.vuonlen.household.importing.ImportClient.counts;
import static vn.vuonlen.household.importing.ImportClient.reasons;
import static vn.vuonlen.household.importing.ImportClient.rejects;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vuonlen.household.HouseholdFixture;

/** Workbooks that LibreOffice has written, with invented people and a fault of each kind. */
@QuarkusTest
class LibreOfficeWorkbookTest {

    @Inject
    HouseholdFixture fixture;

    @BeforeEach
    void empty() {
        fixture.empty();
    }

    @ParameterizedTest
    @CsvSource({
        "libreoffice.xlsx, 10 headBirthDate birth-after-registration/10 registeredOn registered-out-of-records",
        "libreoffice-1904.xlsx, 10 registeredOn wrong-type"
    })
    void itsCellsMeanWhatItShows(String name, String ofADayBeforeAll) throws IOException {
        byte[] workbook;
        try (var file = getClass().getResourceAsStream("/workbooks/" + name)) {
            workbook = file.readAllBytes();
        }

        var job = ImportClient.finished(UUID.fromString(ImportClient.send(OPERATOR, "kind=households", XLSX, workbook)
                .statusCode(201)
                .extract()
                .path("job")));

        var expected = new TreeSet<>(Set.of(ofADayBeforeAll.split("/")));
        expected.addAll(List.of(
                "7 area unknown-area",
                "8 registeredOn wrong-type",
                "8 headSex wrong-type",
                "8 headEthnicGroup unknown-code",
                "9 size formula-in-cell",
                "9 headName missing-value",
                "10 size wrong-type",
                "11 code number-not-exact",
                "11 headBirthDate birth-not-plausible",
                "11 #10 unnamed-column",
                "12 headSex formula-in-cell",
                "12 size size-not-plausible"));
        assertEquals(expected, new TreeSet<>(rejects(job)), () -> reasons(job));
        assertEquals(List.of(3, 6, 0), counts(job));
        assertEquals(
                "2018-03-01 03127 Nguyễn Văn Mẫu, 2018-03-02 03127 Lò Thị Mẫu, 2018-03-04 03127 Tẩn Thị Mẫu",
                fixture.value("""
                        SELECT string_agg(concat_ws(' ', h.registered_on, a.code, h.head_name), ', ' ORDER BY h.registered_on)
                        FROM household h JOIN area a ON a.id = h.area_id"""));
    }
}
