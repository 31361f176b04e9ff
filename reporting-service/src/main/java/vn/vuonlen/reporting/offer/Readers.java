package vn.vuonlen.reporting.offer;

/** Who reads a report. Officials read all of the areas in their token. */
public enum Readers {
    /** Everybody what is decided; officials also what is provisional or withheld. */
    PUBLIC,
    /** Everybody of provinces and districts; of communes their officials. */
    PUBLIC_ABOVE_COMMUNES,
    OFFICIALS
}
