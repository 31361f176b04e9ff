package vn.vuonlen.local.demo.plan;

/**
 * What one year changes in a stratum of the province or of a commune, in households. {@code formed} are registered
 * during the year (in the first year: all that exist), {@code poor} and {@code nearPoor} are those at its end,
 * {@code byDeprivation} are the poor whose income alone would not make them poor.
 */
public record YearlyChange(
        int year, int formed, int poor, int escaped, int relapsed, int newlyPoor, int nearPoor, int byDeprivation) {

    boolean follows(YearlyChange before) {
        return poor == before.poor - escaped + relapsed + newlyPoor;
    }
}
