package vn.vuonlen.reporting.attacker;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The public, reading poverty reports over REST: each as JSON and as CSV, which must tell the same. */
public record RestReader(PublicRow.Lookup lookup) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** Nothing if the query is refused. */
    public List<PublicRow> read(String query) throws JsonProcessingException {
        var json = given().get("/v1/reports/poverty?" + query);
        var csv = given().get("/v1/reports/poverty?format=csv&" + query);
        assertEquals(json.statusCode(), csv.statusCode());
        if (json.statusCode() != 200) {
            return List.of();
        }
        var rows = PublicRow.of(JSON.readTree(json.asString()), lookup);
        try (var records = CsvReader.builder().ofNamedCsvRecord(csv.asString())) {
            assertEquals(
                    rows,
                    records.stream()
                            .map(row -> PublicRow.of(row.getFieldsAsMap(), lookup))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /** All that may be asked about an area's year, whole and in its parts. */
    public static Stream<String> queries(String area, int year, Set<String> designations, List<String> boundaries) {
        return boundaries.stream()
                .flatMap(map -> Stream.concat(
                                Stream.of(""), designations.stream().map(d -> "&designation=" + d))
                        .flatMap(narrowed -> Stream.of("", "&breakdown=district", "&breakdown=commune")
                                .map(breakdown -> "area=" + area + "&year=" + year + "&boundaries=" + map + narrowed
                                        + breakdown)));
    }
}
