package vn.vuonlen.reporting.movement;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the poor households of one area became those of the next year:
 * start − escaped + relapsed + new + movedIn − movedOut + formed − dissolved + transferredIn − transferredOut
 * − notReviewed = end. A decided review leaves nobody unreviewed.
 */
public record Flows(
        @Schema(examples = "51200", description = "Poor in the review of the year before.")
        long start,

        @Schema(examples = "7100", description = "No longer poor.")
        long escaped,

        @Schema(
                examples = "410",
                nullable = true,
                description = "Poor again, having escaped before; null if that is not known of any who became poor.")
        Long relapsed,

        @Schema(
                examples = "2826",
                nullable = true,
                description = "Poor, and not before; the household existed the year before. Null if relapsed is.")
        @JsonProperty("new")
        Long newlyPoor,

        @Schema(description = "Poor the year before in another area.")
        long movedIn,

        @Schema(description = "Poor the year before here, now elsewhere.")
        long movedOut,

        @Schema(description = "Poor households that came into being in the year.")
        long formed,

        @Schema(description = "Households poor the year before that ended.")
        long dissolved,

        @Schema(description = "Came by an administrative change.")
        long transferredIn,

        @Schema(description = "Went by an administrative change.")
        long transferredOut,

        @Schema(description = "Poor the year before and not reviewed yet; 0 once decided.")
        long notReviewed,

        @Schema(examples = "47336", description = "Poor in the review of the year.")
        long end) {

    /** One column of the table. */
    enum Flow {
        START,
        ESCAPED,
        RELAPSED,
        NEW,
        /** One of the two, but the results do not say which: those of years before the first review. */
        RELAPSED_OR_NEW,
        MOVED_IN,
        MOVED_OUT,
        FORMED,
        DISSOLVED,
        TRANSFERRED_IN,
        TRANSFERRED_OUT,
        NOT_REVIEWED,
        END
    }

    static Flows of(Map<Flow, Long> counts) {
        var n = new EnumMap<Flow, Long>(Flow.class);
        for (Flow flow : Flow.values()) {
            n.put(flow, counts.getOrDefault(flow, 0L));
        }
        boolean told = n.get(Flow.RELAPSED_OR_NEW) == 0;
        return new Flows(
                n.get(Flow.START),
                n.get(Flow.ESCAPED),
                told ? n.get(Flow.RELAPSED) : null,
                told ? n.get(Flow.NEW) : null,
                n.get(Flow.MOVED_IN),
                n.get(Flow.MOVED_OUT),
                n.get(Flow.FORMED),
                n.get(Flow.DISSOLVED),
                n.get(Flow.TRANSFERRED_IN),
                n.get(Flow.TRANSFERRED_OUT),
                n.get(Flow.NOT_REVIEWED),
                n.get(Flow.END));
    }
}
