package vn.vuonlen.reporting.disclosure;

import vn.vuonlen.reporting.suppression.PublicSums.AreaCounts;

/**
 * Counts that the public sees of an area together or not at all.
 *
 * @param <T> all that is counted of an area
 */
public interface SensitiveCounts<T> {

    /** False if nobody knows them. */
    boolean areKnown(T counts);

    /** Whether one answer alone would tell nothing of a few households. */
    boolean arePublishable(T counts, int threshold);

    /** The same kinds, in the same order, of every area. */
    AreaCounts of(T counts);
}
