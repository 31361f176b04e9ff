package vn.vuonlen.local.demo.plan;

/**
 * What one year brings to a group or a cell, in households. {@code formed} are registered during the year (in the
 * first year: all that are there), {@code poor} and {@code nearPoor} stand at its end, {@code byDeprivation} are the
 * poor whose income alone would not make them poor.
 */
public record YearlyChange(
        int year, int formed, int poor, int escaped, int relapsed, int newlyPoor, int nearPoor, int byDeprivation) {

    boolean follows(YearlyChange before) {
        return poor == before.poor - escaped + relapsed + newlyPoor;
    }
}
