package vn.vuonlen.observability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PromQueryTest {

    private static final PromQuery SHARE = new PromQuery("""
            1 - sum by (job, uri) (rate(requests_bucket{le="1.0", uri!~"/v1/{id}|up"}[$__rate_interval]))
              / sum by (job) (rate(requests_count[10m])) > 0.05 and on (job) group by (job) (build_info)
              unless label_replace(up == 0, "x", "y", "", "")
            """);

    @Test
    void metricsAreWhatIsNoFunctionLabelStringOrOperator() {
        assertEquals(Set.of("requests_bucket", "requests_count", "build_info", "up"), SHARE.metrics());
    }

    @Test
    void labelsAreThoseOfSelectorsAndGroups() {
        assertEquals(Set.of("job", "uri", "le"), SHARE.labels());
    }

    @Test
    void whatNoServiceExposesIsUnknown() {
        var listed = List.of(
                new ListedMetric("requests_bucket", Set.of("household"), Set.of("le")),
                new ListedMetric("requests_count", Set.of("household"), Set.of()));

        assertEquals(Set.of("build_info", "label uri"), SHARE.unknown(listed));
    }
}
