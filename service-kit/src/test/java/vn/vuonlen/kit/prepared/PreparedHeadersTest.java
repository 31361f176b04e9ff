package vn.vuonlen.kit.prepared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the headers of a request say about an answer that is ready. */
class PreparedHeadersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip                     | true",
                "GZIP                     | true",
                "deflate, gzip;q=0.5, br  | true",
                "gzip ; q=1.000           | true",
                "gzip;q=0                 | false",
                "gzip;q=0.000             | false",
                "identity                 | false",
                "*                        | false",
                "gzipped                  | false"
            })
    void onlyWhoTakesGzipGetsIt(String header, boolean taken) {
        assertEquals(taken, AcceptedEncodings.haveGzip(List.of(header)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "W/\"1\"          | true",
                "\"1\"            | true",
                "\"0\", W/\"1\"   | true",
                "*               | true",
                "\"10\"           | false",
                "1               | false",
                "w/\"1\"          | false"
            })
    void tagsAreComparedWeakly(String header, boolean same) {
        assertEquals(same, EntityTags.match(List.of("\"other\"", header), "W/\"1\""));
    }

    @Test
    void aFormHasATagOfItsOwn() {
        var content = "1".getBytes(StandardCharsets.US_ASCII);

        assertEquals(PreparedAnswer.tag("text/csv", content), PreparedAnswer.tag("text/csv", content));
        assertNotEquals(PreparedAnswer.tag("application/json", content), PreparedAnswer.tag("text/csv", content));
    }
}
