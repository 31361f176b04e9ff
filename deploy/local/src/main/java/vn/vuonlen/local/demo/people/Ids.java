package vn.vuonlen.local.demo.people;

import java.util.UUID;
import vn.vuonlen.local.demo.SeededRandom;

/** The same seed and number always give the same id, so a load that was interrupted resumes without duplicates. */
final class Ids {

    /** 1 January 2015 in Viet Nam, where the records begin; each household is one millisecond later than the last. */
    private static final long BEGINNING = 1_420_045_200_000L;

    private static final long YEAR = 31_557_600_000L;

    private Ids() {}

    static UUID household(long seed, int number) {
        return SeededRandom.of(seed, number, 2).uuid(BEGINNING + number, 0);
    }

    static UUID member(long seed, int number, int ordinal) {
        return SeededRandom.of(seed, number, 3, ordinal).uuid(BEGINNING + number, ordinal);
    }

    static UUID survey(long seed, int number, int year) {
        return SeededRandom.of(seed, number, 4, year).uuid(BEGINNING + (year - 2015) * YEAR + number, 0);
    }

    /** Of what happens to a household in a year, and of the people and households that come of it. */
    static UUID change(long seed, int number, int ordinal) {
        return SeededRandom.of(seed, number, 8, ordinal).uuid(BEGINNING + 5 * YEAR + number, ordinal);
    }
}
