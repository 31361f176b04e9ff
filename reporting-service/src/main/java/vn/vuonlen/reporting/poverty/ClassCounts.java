package vn.vuonlen.reporting.poverty;

/**
 * The counts of an area that are public in full.
 *
 * @param average null if the results of the year do not have the class
 */
public record ClassCounts(long households, long poor, long nearPoor, Long average) {

    static ClassCounts of(Tally tally, boolean averageKnown) {
        return new ClassCounts(
                tally.households(), tally.poor(), tally.nearPoor(), averageKnown ? tally.average() : null);
    }
}
