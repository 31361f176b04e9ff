package vn.vuonlen.reporting.breakdown;

/** What is counted of an area, and of all areas within another one as their sum. */
public interface Summable<T> {
    T plus(T other);
}
