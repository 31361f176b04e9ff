package vn.vuonlen.household.importing;

import java.util.List;
import vn.vuonlen.household.rows.RowBatch;
import vn.vuonlen.kit.jobs.Reject;

/** A part of a file as it was read: the rows to store, those refused already, and the number of the last row. */
record Chunk(RowBatch batch, List<Reject> rejects, long lastRow) {}
