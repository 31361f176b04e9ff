package vn.vuonlen.household.area;

/** What made a row of the area tables as it is. A start makes the rows of the files equal to them, and leaves the others. */
public enum AreaSource {
    FILE,
    CHANGE,
    IMPORT
}
