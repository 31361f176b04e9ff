package vn.vuonlen.reporting.official;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What became of the figures of a request.")
record StoredFigures(
        @Schema(examples = "31", description = "How many are new.")
        int created,

        @Schema(examples = "0", description = "How many were stored otherwise before.")
        int changed,

        @Schema(examples = "0", description = "How many were stored already as they are.")
        int unchanged) {}
