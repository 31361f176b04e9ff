package vn.vuonlen.reporting.movement;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the official form has no columns for, and without which a table would not balance. */
public record OtherFlows(
        @Schema(description = "Were at the start in another area.")
        long movedIn,

        @Schema(description = "Were at the start here, now elsewhere.")
        long movedOut,

        @Schema(description = "Households at the end that came into being in the year.")
        long formed,

        @Schema(description = "Households at the start that ended.")
        long dissolved,

        @Schema(description = "Came by an administrative change.")
        long transferredIn,

        @Schema(description = "Went by an administrative change.")
        long transferredOut,

        @Schema(description = "Were at the start and are not reviewed yet; 0 once decided.")
        long notReviewed) {

    static final List<String> COLUMNS =
            List.of("movedIn", "movedOut", "formed", "dissolved", "transferredIn", "transferredOut", "notReviewed");

    static OtherFlows of(Line line) {
        return new OtherFlows(
                line.count(Flow.MOVED_IN),
                line.count(Flow.MOVED_OUT),
                line.count(Flow.FORMED),
                line.count(Flow.DISSOLVED),
                line.count(Flow.TRANSFERRED_IN),
                line.count(Flow.TRANSFERRED_OUT),
                line.count(Flow.NOT_REVIEWED));
    }

    Stream<Object> cells() {
        return Stream.of(movedIn, movedOut, formed, dissolved, transferredIn, transferredOut, notReviewed);
    }
}
