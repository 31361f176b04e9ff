package vn.vuonlen.reporting.comparison;

/** What a line through the years must not hide. */
public enum SeriesNote {
    /** No figures: there is no review of the year. */
    NO_REVIEW,
    /** No figures: the area came into being later. */
    AREA_NOT_YET,
    /** No figures: the area, or its level, had ended. */
    AREA_ENDED,
    /** No figures: no area within it held the designation. */
    DESIGNATION_NOT_HELD,
    /** No figures on this map: an area of the year was divided, or the map is of before a change. */
    BOUNDARIES_NOT_COMPARABLE,
    /** The figures were decided elsewhere and imported. */
    IMPORTED,
    /** Another standard than that of the year with figures before. */
    STANDARD_CHANGED,
    /** The year was put right after it was decided. */
    RESTATED
}
