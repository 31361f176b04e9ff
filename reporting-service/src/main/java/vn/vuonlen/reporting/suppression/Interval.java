package vn.vuonlen.reporting.suppression;

/** The values that a count can have for all that the public knows: whole households, both ends included. */
record Interval(long least, long most) {

    long width() {
        return most - least;
    }
}
