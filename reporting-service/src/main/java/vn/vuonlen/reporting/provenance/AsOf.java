package vn.vuonlen.reporting.provenance;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.kit.clock.VietnamClock;

/** The events, standards and boundaries that a report is based on. */
public record AsOf(
        @Schema(description = "Time of the newest event that the figures contain; null before the first one.")
        OffsetDateTime time,

        @Schema(description = "States taken in so far, by topic.")
        Map<String, Long> events,

        @Schema(description = "The standards of the reviews behind the figures, with their versions.")
        List<YearReviews.ReviewStandard> standards,

        @Schema(description = "The day whose map the figures stand on.")
        LocalDate boundaries) {

    public static AsOf read(Connection connection, List<String> prefixes, LocalDate boundaries, YearReviews... reviews)
            throws SQLException {
        var events = new TreeMap<String, Long>();
        OffsetDateTime newest = null;
        try (var statement = connection.prepareStatement("SELECT topic, events, at FROM topic_progress");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                String topic = rows.getString(1);
                if (prefixes.stream().anyMatch(topic::startsWith)) {
                    events.put(topic, rows.getLong(2));
                    newest = later(newest, rows.getObject(3, OffsetDateTime.class));
                }
            }
        }
        return new AsOf(newest, events, standards(reviews), boundaries);
    }

    private static OffsetDateTime later(OffsetDateTime one, OffsetDateTime other) {
        OffsetDateTime latest = one == null || other.isAfter(one) ? other : one;
        return latest.atZoneSameInstant(VietnamClock.ZONE).toOffsetDateTime();
    }

    private static List<YearReviews.ReviewStandard> standards(YearReviews... reviews) {
        return Arrays.stream(reviews)
                .flatMap(r -> r.standards().stream())
                .distinct()
                .toList();
    }
}
