package vn.vuonlen.household.importing;

import java.util.List;
import vn.vuonlen.household.rows.RowBatch;
import vn.vuonlen.kit.jobs.Reject;

/** A batch as it was read: its rows, those refused on sight, and the number of the last row that was looked at. */
record Chunk(RowBatch batch, List<Reject> rejects, long lastRow) {}
